package app.mspaintr.post.comment;

import app.mspaintr.account.Member;
import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The comments of all posts. Each method is part of a running transaction. */
@ApplicationScoped
class Comments {
  private Transactions transactions;

  protected Comments() {}

  @Inject
  Comments(Transactions transactions) {
    this.transactions = transactions;
  }

  void add(Comment comment) {
    em().persist(comment);
  }

  Optional<Comment> find(long id) {
    return Optional.ofNullable(em().find(Comment.class, id));
  }

  void add(Drawing drawing) {
    em().persist(drawing);
  }

  /** The log of what was drawn in a comment. */
  Optional<byte[]> drawing(long comment) {
    return Optional.ofNullable(em().find(Drawing.class, comment)).map(Drawing::log);
  }

  void remove(Comment comment) {
    removeDrawings(List.of(comment.id()));
    em().remove(comment);
  }

  private void removeDrawings(List<Long> of) {
    if (!of.isEmpty()) {
      em().createQuery("delete Drawing where comment in :comments")
          .setParameter("comments", of)
          .executeUpdate();
    }
  }

  /** The number of the next pin on a post's picture, whose room is locked: no other one has it. */
  int nextPin(long post) {
    return em().createQuery(
            "select coalesce(max(pinNumber), 0) + 1 from Comment where post = :post", Integer.class)
        .setParameter("post", post)
        .getSingleResult();
  }

  /** Removes all comments under a post; their ids. */
  List<Long> removeUnder(long post) {
    List<Long> ids =
        em().createQuery("select id from Comment where post = :post", Long.class)
            .setParameter("post", post)
            .getResultList();
    removeDrawings(ids);
    em().createQuery("delete Comment where post = :post")
        .setParameter("post", post)
        .executeUpdate();
    return ids;
  }

  /** The newest comments before {@code before}, oldest first. */
  List<WrittenComment> before(long post, long before, int limit) {
    List<WrittenComment> newestFirst =
        new ArrayList<>(
            em().createQuery(
                    "select c, m from Comment c join Member m on m.id = c.author"
                        + " where c.post = :post and c.id < :before order by c.id desc",
                    Object[].class)
                .setParameter("post", post)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> ((Comment) row[0]).published((Member) row[1]))
                .toList());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
