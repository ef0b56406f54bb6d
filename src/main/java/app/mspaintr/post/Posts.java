package app.mspaintr.post;

import app.mspaintr.member.Member;
import app.mspaintr.painting.Painting;
import app.mspaintr.picture.Picture;
import app.mspaintr.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The posts that were published and not removed. Each method is part of a running transaction. */
@ApplicationScoped
public class Posts {
  private static final String PUBLISHED =
      "select p, m, c, g from Post p join Member m on m.id = p.author join Picture c on c.id = p.picture"
          + " left join Painting g on g.post = p.id ";

  /** The same columns of painted posts alone, from the paintings on: those of a parent are few. */
  private static final String CHILDREN =
      "select p, m, c, g from Painting g join Post p on p.id = g.post"
          + " join Member m on m.id = p.author join Picture c on c.id = p.picture ";

  private Transactions transactions;

  protected Posts() {}

  @Inject
  Posts(Transactions transactions) {
    this.transactions = transactions;
  }

  Optional<Post> find(long id) {
    return Optional.ofNullable(em().find(Post.class, id));
  }

  void add(Post post) {
    em().persist(post);
  }

  /** Removes the post with its stars and comments. */
  void remove(Post post) {
    for (String of : List.of("Star", "Comment")) {
      em().createQuery("delete " + of + " where post = :post")
          .setParameter("post", post.id())
          .executeUpdate();
    }
    em().remove(post);
    em().flush();
  }

  /** Whether a post still shows this picture. */
  boolean anyShows(String picture) {
    return em().createQuery("select count(*) from Post where picture = :picture", Long.class)
            .setParameter("picture", picture)
            .getSingleResult()
        > 0;
  }

  /** One post as everyone sees it. */
  Optional<PublishedPost> published(long id) {
    return em().createQuery(PUBLISHED + "where p.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Posts::published);
  }

  /** The newest posts before {@code before}, newest first. */
  List<PublishedPost> before(long before, int limit) {
    return em().createQuery(PUBLISHED + "where p.id < :before order by p.id desc", Object[].class)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(Posts::published)
        .toList();
  }

  /** A post as a member of its painting's family. */
  Optional<Continuation> relative(long id) {
    return em().createQuery(PUBLISHED + "where p.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Posts::relative);
  }

  /** The first posts whose paintings go on from that of {@code id}. */
  List<Continuation> continuations(long id, int limit) {
    return em().createQuery(CHILDREN + "where g.parent = :id order by p.id", Object[].class)
        .setParameter("id", id)
        .setMaxResults(limit)
        .getResultStream()
        .map(Posts::relative)
        .toList();
  }

  /** The posts among {@code ids}, for their counts. */
  List<Post> among(Collection<Long> ids) {
    return em().createQuery("from Post where id in :ids order by id desc", Post.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  boolean isEmpty() {
    return em().createQuery("select count(*) from Post", Long.class).getSingleResult() == 0;
  }

  /** Those among {@code posts} that have the member's star. */
  Set<Long> starred(long member, Collection<Long> posts) {
    return posts.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em().createQuery(
                    "select post from Star where member = :member and post in :posts", Long.class)
                .setParameter("member", member)
                .setParameter("posts", posts)
                .getResultList());
  }

  boolean hasStar(Star.Key key) {
    return em().find(Star.class, key) != null;
  }

  void addStar(Star.Key key) {
    em().persist(new Star(key));
  }

  void removeStar(Star.Key key) {
    em().remove(em().find(Star.class, key));
  }

  private static PublishedPost published(Object[] row) {
    return ((Post) row[0]).published((Member) row[1], (Picture) row[2], (Painting) row[3]);
  }

  private static Continuation relative(Object[] row) {
    long at = row[3] == null ? 0 : ((Painting) row[3]).parentAt();
    return published(row).asRelative(at);
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
