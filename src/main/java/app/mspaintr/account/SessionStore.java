package app.mspaintr.account;

import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions in the database, by their tokens' hashes. Each method is part of a transaction. */
@ApplicationScoped
public class SessionStore {
  private Transactions transactions;

  protected SessionStore() {}

  @Inject
  SessionStore(Transactions transactions) {
    this.transactions = transactions;
  }

  void add(MemberSession session) {
    em().persist(session);
  }

  Optional<MemberSession> find(String tokenHash) {
    return Optional.ofNullable(em().find(MemberSession.class, tokenHash));
  }

  /** Notes that a session is in use, unless it ended meanwhile. */
  void use(String tokenHash, Instant now) {
    em().createQuery("update MemberSession set usedAt = :now where tokenHash = :hash")
        .setParameter("now", now)
        .setParameter("hash", tokenHash)
        .executeUpdate();
  }

  /** Ends a session, if there is one. */
  void remove(String tokenHash) {
    em().createQuery("delete MemberSession where tokenHash = :hash")
        .setParameter("hash", tokenHash)
        .executeUpdate();
  }

  /** At most {@code most} sessions that nobody used since {@code limit}. */
  List<String> unusedSince(Instant limit, int most) {
    return em().createQuery(
            "select tokenHash from MemberSession where usedAt < :limit order by usedAt",
            String.class)
        .setParameter("limit", limit)
        .setMaxResults(most)
        .getResultList();
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
