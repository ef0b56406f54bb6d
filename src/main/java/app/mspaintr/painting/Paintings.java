package app.mspaintr.painting;

import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The paintings behind posts. Each method is part of a running transaction. */
@ApplicationScoped
public class Paintings {
  private Transactions transactions;

  protected Paintings() {}

  @Inject
  public Paintings(Transactions transactions) {
    this.transactions = transactions;
  }

  public void add(Painting painting) {
    em().persist(painting);
  }

  /** The painting that a post shows. */
  public Optional<Painting> of(long post) {
    return Optional.ofNullable(em().find(Painting.class, post));
  }

  /** The post that a post's painting goes on from, without a look at the rest of it. */
  public Optional<Long> parentOf(long post) {
    return em().createQuery(
            "select parent from Painting where post = :post and parent is not null", Long.class)
        .setParameter("post", post)
        .getResultStream()
        .findFirst();
  }

  /** The painting whose log grows in an upload. */
  public Optional<Painting> into(String upload) {
    return em().createQuery("from Painting where upload = :upload", Painting.class)
        .setParameter("upload", UUID.fromString(upload))
        .getResultStream()
        .findFirst();
  }

  /** Those that are being painted. */
  public List<Painting> watched() {
    return em().createQuery("from Painting where upload is not null", Painting.class)
        .getResultList();
  }

  /** Whether a post still shows a painting with this log. */
  public boolean anyHas(String log) {
    return em().createQuery("select count(*) from Painting where log = :log", Long.class)
            .setParameter("log", log)
            .getSingleResult()
        > 0;
  }

  /** Forgets a post's painting; those that go on from it have no parent any more. */
  public void removeOf(long post) {
    em().createQuery("update Painting set parent = null, parentAt = 0 where parent = :post")
        .setParameter("post", post)
        .executeUpdate();
    em().createQuery("delete Painting where post = :post")
        .setParameter("post", post)
        .executeUpdate();
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
