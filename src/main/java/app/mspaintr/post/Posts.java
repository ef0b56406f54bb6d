package app.mspaintr.post;

import app.mspaintr.account.Member;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.picture.Picture;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.store.Transactions;
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
  private Journal journal;
  private Paintings paintings;

  protected Posts() {}

  @Inject
  public Posts(Transactions transactions, Journal journal, Paintings paintings) {
    this.transactions = transactions;
    this.journal = journal;
    this.paintings = paintings;
  }

  /** Waits for the lock of the feed, under which posts are created and removed. */
  public void lockFeed() {
    journal.lock(Topic.FEED);
  }

  /** Creates a post and its room, under the lock of the feed. */
  public Post create(long author, String picture, String title, String altText) {
    Post post = new Post(author, picture, title, altText);
    em().persist(post);
    journal.begin(Topic.post(post.id()));
    return post;
  }

  /**
   * A post under the locks of the feed, of its room, and of its painting's parent's room; empty
   * where it is not there.
   */
  public Optional<Post> lock(long id) {
    Set<Topic> topics = new HashSet<>(Set.of(Topic.FEED, Topic.post(id)));
    paintings.parentOf(id).map(Topic::post).ifPresent(topics::add);
    journal.lock(topics);
    return find(id);
  }

  public Optional<Post> find(long id) {
    return Optional.ofNullable(em().find(Post.class, id));
  }

  /**
   * Removes the post with its stars and its painting, after the features removed what is theirs.
   */
  void remove(Post post) {
    paintings.removeOf(post.id());
    em().createQuery("delete Star where post = :post")
        .setParameter("post", post.id())
        .executeUpdate();
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

  /** Whether a member has a picture that is being painted. */
  public boolean isPainting(long member) {
    return em().createQuery(
                "select count(*) from Painting g join Post p on p.id = g.post"
                    + " where g.upload is not null and p.author = :member",
                Long.class)
            .setParameter("member", member)
            .getSingleResult()
        > 0;
  }

  /** How a post's picture was painted; empty where it was not painted here. */
  public Optional<Painting> painting(long post) {
    return paintings.of(post);
  }

  /** One post as everyone sees it. */
  public Optional<PublishedPost> published(long id) {
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
  public Optional<Continuation> relative(long id) {
    return em().createQuery(PUBLISHED + "where p.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Posts::relative);
  }

  /** The first posts whose paintings go on from that of {@code id}. */
  public List<Continuation> continuations(long id, int limit) {
    return em().createQuery(CHILDREN + "where g.parent = :id order by p.id", Object[].class)
        .setParameter("id", id)
        .setMaxResults(limit)
        .getResultStream()
        .map(Posts::relative)
        .toList();
  }

  /** The posts among {@code ids}, for their counts. */
  public List<Post> among(Collection<Long> ids) {
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

  public boolean hasStar(Star.Key key) {
    return em().find(Star.class, key) != null;
  }

  public void addStar(Star.Key key) {
    em().persist(new Star(key));
  }

  public void removeStar(Star.Key key) {
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
