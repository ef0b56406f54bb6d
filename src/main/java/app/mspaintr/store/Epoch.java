package app.mspaintr.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The name of this history: made with the database, and made anew when an older copy of it comes
 * back.
 */
@ApplicationScoped
public class Epoch {
  private String name;

  protected Epoch() {}

  @Inject
  Epoch(Transactions transactions) {
    name =
        transactions.write(
            () -> {
              var entityManager = transactions.entityManager();
              List<?> found =
                  entityManager
                      .createNativeQuery(
                          "select content from meta where name = 'epoch'", String.class)
                      .getResultList();
              if (!found.isEmpty()) {
                return (String) found.get(0);
              }
              String made = UUID.randomUUID().toString().substring(0, 8);
              entityManager
                  .createNativeQuery("insert into meta (name, content) values ('epoch', :epoch)")
                  .setParameter("epoch", made)
                  .executeUpdate();
              return made;
            });
  }

  /** Letters, digits, {@code -} and {@code _} only. */
  public String name() {
    return name;
  }
}
