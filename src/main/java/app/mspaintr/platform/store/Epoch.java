package app.mspaintr.platform.store;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The name of this history: made with the database, and made anew when an older copy of it comes
 * back, since clients that saw more would resume at places that mean something else now.
 *
 * <p>An embedded database is known to be the one that was here last by its mark, made at each start
 * and kept both in it and beside it. Of a PostgreSQL that is restored its operator tells, by
 * deleting the row {@code epoch} of the table {@code meta}.
 */
@ApplicationScoped
public class Epoch {
  private static final String EPOCH = "epoch";
  private static final String MARK = "mark";

  private Transactions transactions;
  private String name;

  protected Epoch() {}

  @Inject
  Epoch(Transactions transactions, Settings settings) {
    this.transactions = transactions;
    boolean embedded = settings.text(Setting.DATABASE_URL).isEmpty();
    name =
        embedded
            ? nameOfEmbedded(settings.data().resolve("database.mark"))
            : transactions.write(() -> keep(EPOCH, read(EPOCH, made())));
  }

  /** Letters, digits, {@code -} and {@code _} only. */
  public String name() {
    return name;
  }

  private String nameOfEmbedded(Path beside) {
    String fresh = made();
    try {
      String last = Files.exists(beside) ? Files.readString(beside) : "";
      String known =
          transactions.write(
              () -> {
                boolean same = read(MARK, "").equals(last);
                keep(MARK, fresh);
                return keep(EPOCH, same ? read(EPOCH, made()) : made());
              });
      Files.writeString(beside, fresh);
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String what, String otherwise) {
    List<?> found =
        em().createNativeQuery("select content from meta where name = :name", String.class)
            .setParameter("name", what)
            .getResultList();
    return found.isEmpty() ? otherwise : (String) found.get(0);
  }

  private String keep(String what, String content) {
    int kept =
        em().createNativeQuery("update meta set content = :content where name = :name")
            .setParameter("content", content)
            .setParameter("name", what)
            .executeUpdate();
    if (kept == 0) {
      em().createNativeQuery("insert into meta (name, content) values (:name, :content)")
          .setParameter("content", content)
          .setParameter("name", what)
          .executeUpdate();
    }
    return content;
  }

  private EntityManager em() {
    return transactions.entityManager();
  }

  private static String made() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
