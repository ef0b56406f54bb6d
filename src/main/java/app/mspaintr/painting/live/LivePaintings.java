package app.mspaintr.painting.live;

import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Ids;
import app.mspaintr.post.Post;
import app.mspaintr.post.PostDeleted;
import app.mspaintr.post.Posts;
import app.mspaintr.upload.UploadHolder;
import app.mspaintr.upload.UploadService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The posts whose authors still paint them: their logs grow in uploads. */
@ApplicationScoped
public class LivePaintings implements UploadHolder {
  private Transactions transactions;
  private Journal journal;
  private Posts posts;
  private Paintings paintings;
  private UploadService uploads;
  private LivePaintingRelay relay;

  protected LivePaintings() {}

  @Inject
  LivePaintings(
      Transactions transactions,
      Journal journal,
      Posts posts,
      Paintings paintings,
      UploadService uploads,
      LivePaintingRelay relay) {
    this.transactions = transactions;
    this.journal = journal;
    this.posts = posts;
    this.paintings = paintings;
    this.uploads = uploads;
    this.relay = relay;
  }

  /** All of them. */
  List<Painting> all() {
    return transactions.read(paintings::watched);
  }

  @Override
  public Set<UUID> heldUploads() {
    return paintings.watched().stream()
        .map(painting -> UUID.fromString(painting.upload().orElseThrow()))
        .collect(Collectors.toSet());
  }

  /** The file that a painting's log grows in. */
  Path file(Painting painting) {
    return uploads.file(painting.upload().orElseThrow());
  }

  /**
   * A post's painting, if it is the member's, and still painted; part of a running transaction.
   *
   * @throws ApplicationException {@code notFound}, {@code forbidden}
   */
  public Painting own(long post, long member) {
    if (posts.find(post).orElseThrow(Ids::noPost).author() != member) {
      throw new ApplicationException(ErrorCode.FORBIDDEN, "Only its author paints this picture.");
    }
    return paintings
        .of(post)
        .filter(painting -> painting.upload().isPresent())
        .orElseThrow(
            () -> new ApplicationException(ErrorCode.NOT_FOUND, "This picture is finished."));
  }

  /** The upload that the log of such a painting grows in; throws as {@link #own} does. */
  public String uploadOf(long post, long member) {
    return transactions.read(() -> own(post, member).upload().orElseThrow());
  }

  /** The post that shows a painting; empty where it is not there any more. */
  Optional<Post> post(long id) {
    return transactions.read(() -> posts.find(id));
  }

  /**
   * Ends a painting, as part of the running transaction or in one of its own. Its upload is used
   * up, and nothing that comes after the commit is shown.
   *
   * @param change of the painting, which has no upload afterwards
   * @return the events for the feed and the room
   * @throws ApplicationException {@code notFound} where its post was removed, or it ended already
   */
  public List<TopicEvent> end(Painting painting, Consumer<Painting> change) {
    return transactions.write(() -> endNow(painting, change));
  }

  private List<TopicEvent> endNow(Painting painting, Consumer<Painting> change) {
    long post = painting.post();
    String upload = painting.upload().orElseThrow();
    if (posts.lock(post).isEmpty()) {
      throw Ids.noPost();
    }
    change.accept(paintings.of(post).orElseThrow(Ids::noPost));
    uploads.publish(upload);
    transactions.afterCommit("A painting is still watched", () -> relay.end(upload));
    PaintingFinished finished =
        new PaintingFinished(posts.published(post).orElseThrow(Ids::noPost));
    return Stream.of(Topic.FEED, Topic.post(post))
        .map(topic -> TopicEvent.of(journal.append(topic, Post.subject(post), finished)))
        .toList();
  }

  /** Takes the painting from its post, which shows a picture alone. */
  void forget(Painting painting) {
    paintings.removeOf(painting.post());
  }

  /** Closes what was opened in the moment that it ended. */
  void closeEnded() {
    relay.closeEnded();
  }

  /** Before the answer: a client that hears of the removal finds nothing, and adds nothing. */
  void onPostDeleted(@Observes PostDeleted deleted) {
    deleted
        .painting()
        .flatMap(Painting::upload)
        .ifPresent(
            upload -> {
              transactions.afterCommit("A painting is still watched", () -> relay.end(upload));
              transactions.afterCommit("An upload was not given up", () -> uploads.discard(upload));
            });
  }
}
