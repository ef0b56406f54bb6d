package app.mspaintr.account;

import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;

/** The members. Each method is part of a running transaction. */
@ApplicationScoped
public class Members {
  private Transactions transactions;

  protected Members() {}

  @Inject
  Members(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The member with this id. */
  public Optional<Member> find(long id) {
    return Optional.ofNullable(em().find(Member.class, id));
  }

  /** The member with this name, in upper or lower case. */
  public Optional<Member> byName(String name) {
    return em().createQuery("from Member where nameKey = :key", Member.class)
        .setParameter("key", name.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** Whether nobody has joined yet. */
  public boolean isEmpty() {
    return em().createQuery("select count(*) from Member", Long.class).getSingleResult() == 0;
  }

  /** Adds a member, who has an id from here on; a name twice fails at the commit. */
  void add(Member member) {
    em().persist(member);
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
