package app.mspaintr.notification;

import app.mspaintr.account.Member;
import app.mspaintr.painting.lineage.UnseenNotice;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The notifications that members have not seen. Each method is part of a running transaction. */
@ApplicationScoped
class Notifications {
  /** A member has no more than these; the oldest go. */
  static final int MOST = 100;

  private static final String ABOUT =
      " where post = :post or post in (select g.post from Painting g where g.parent = :post)";

  private Transactions transactions;

  protected Notifications() {}

  @Inject
  Notifications(Transactions transactions) {
    this.transactions = transactions;
  }

  void add(Notification notice) {
    em().persist(notice);
    em().createQuery(
            "select id from Notification where member = :member order by id desc", Long.class)
        .setParameter("member", notice.member())
        .setFirstResult(MOST)
        .setMaxResults(1)
        .getResultStream()
        .forEach(tooMany -> deleteSeen(notice.member(), tooMany));
  }

  /** The member's, newest first. */
  List<UnseenNotice> of(long member) {
    return em().createQuery(
            "select n, p, m, o from Notification n join Post p on p.id = n.post"
                + " join Member m on m.id = p.author join Painting g on g.post = n.post"
                + " join Post o on o.id = g.parent where n.member = :member order by n.id desc",
            Object[].class)
        .setParameter("member", member)
        .getResultStream()
        .map(row -> ((Notification) row[0]).unseen((Post) row[1], (Member) row[2], (Post) row[3]))
        .toList();
  }

  /** Forgets the member's up to this one. */
  void deleteSeen(long member, long upTo) {
    em().createQuery("delete Notification where member = :member and id <= :upTo")
        .setParameter("member", member)
        .setParameter("upTo", upTo)
        .executeUpdate();
  }

  /** Forgets those of a post, and of what goes on from it; whose they were. */
  Set<Long> removeAbout(long post) {
    Set<Long> members =
        em().createQuery("select distinct member from Notification" + ABOUT, Long.class)
            .setParameter("post", post)
            .getResultStream()
            .collect(Collectors.toSet());
    em().createQuery("delete Notification" + ABOUT).setParameter("post", post).executeUpdate();
    return members;
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
