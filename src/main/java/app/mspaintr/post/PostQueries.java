package app.mspaintr.post;

import app.mspaintr.live.CommandResult;
import app.mspaintr.live.ConnectionRegistry.Admission;
import app.mspaintr.live.EventReplay;
import app.mspaintr.live.Resume;
import app.mspaintr.member.Channel;
import app.mspaintr.member.ClientSession;
import app.mspaintr.member.CommandHandlers;
import app.mspaintr.member.SignedIn;
import app.mspaintr.store.Topic;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.EncodedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads posts and comments as they stand at one moment. */
@ApplicationScoped
public class PostQueries implements CommandHandlers {
  /** Posts or comments of a page, where nobody asks for another number. */
  public static final int PAGE = 20;

  private static final int MAX_PAGE = 100;

  private Transactions transactions;
  private EventReplay histories;
  private WelcomeFactory greeting;
  private Posts posts;
  private Comments comments;
  private ForkLineage family;
  private NotificationService noticing;

  protected PostQueries() {}

  @Inject
  PostQueries(
      Transactions transactions,
      EventReplay histories,
      WelcomeFactory greeting,
      Posts posts,
      Comments comments,
      ForkLineage family,
      NotificationService noticing) {
    this.transactions = transactions;
    this.histories = histories;
    this.greeting = greeting;
    this.posts = posts;
    this.comments = comments;
    this.family = family;
    this.noticing = noticing;
  }

  @Override
  public void register(Registration commands) {
    commands.add(ShowOlderComments.class, this::olderComments, Channel.ROOM);
  }

  /** Posts, newest first; {@code end} where there are none before them. */
  public record PostPage(List<PublishedPost> posts, boolean end) {}

  /** Comments, oldest first; {@code end} where there are none before them. */
  public record CommentPage(List<WrittenComment> comments, boolean end) {}

  /** The first events for a client that enters a room. Refuses {@code notFound}. */
  public Admission enter(long post, ClientSession by, Optional<Resume> resume) {
    Topic topic = Topic.post(post);
    return transactions.read(
        () -> {
          PublishedPost shown = posts.published(post).orElseThrow(Ids::noPost);
          long seq = histories.head(topic).orElseThrow(Ids::noPost);
          List<EncodedEvent> first = new ArrayList<>();
          first.add(EncodedEvent.of(greeting.welcome(seq, by)));
          Optional<NoticesCounted> unseen = by.member().map(member -> noticing.unseen(member.id()));
          histories
              .missed(topic, resume)
              .ifPresentOrElse(
                  missed -> {
                    first.addAll(missed);
                    unseen.map(EncodedEvent::of).ifPresent(first::add);
                  },
                  () -> first.add(EncodedEvent.of(snapshot(seq, shown, by, unseen))));
          return new Admission(seq, first);
        });
  }

  /**
   * The posts before {@code before}, or the newest ones where that is null, as the reader sees
   * them.
   */
  public PostPage posts(String before, int limit, Optional<SignedIn> reader) {
    return transactions.read(
        () -> {
          int most = clamp(limit);
          long from = before == null ? Long.MAX_VALUE : Ids.ofPost(before);
          List<PublishedPost> found = posts.before(from, most + 1);
          return new PostPage(asSeenBy(reader, first(found, most)), found.size() <= most);
        });
  }

  /** One post as the reader sees it; empty where there is none. */
  public Optional<PublishedPost> post(String id, Optional<SignedIn> reader) {
    return transactions.read(
        () -> {
          var number = Ids.of(id);
          return number.isEmpty()
              ? Optional.empty()
              : posts
                  .published(number.getAsLong())
                  .map(post -> asSeenBy(reader, List.of(post)).get(0));
        });
  }

  /** Whether there is a post with this id to talk about. */
  boolean hasRoom(String id) {
    return post(id, Optional.empty()).isPresent();
  }

  /** The comments under a post before {@code before}, or the newest where that is null. */
  public CommentPage comments(long post, String before, int limit) {
    return transactions.read(
        () -> {
          if (posts.find(post).isEmpty()) {
            throw Ids.noPost();
          }
          int most = clamp(limit);
          long from = before == null ? Long.MAX_VALUE : Ids.ofComment(before);
          List<WrittenComment> found = comments.before(post, from, most + 1);
          boolean end = found.size() <= most;
          return new CommentPage(end ? found : found.subList(1, found.size()), end);
        });
  }

  private CommandResult olderComments(ShowOlderComments command, ClientSession by) {
    CommentPage page = comments(by.topic().postId(), command.before(), command.limit());
    return CommandResult.of(new CommentsAccepted(command.id(), page.comments(), page.end()));
  }

  /** The counts of those posts that are still there. */
  public List<Counts> counts(Collection<String> ids) {
    List<Long> numbers =
        ids.stream().map(Ids::of).flatMapToLong(id -> id.stream()).boxed().toList();
    return numbers.isEmpty()
        ? List.of()
        : transactions.read(() -> posts.among(numbers).stream().map(Post::counts).toList());
  }

  private RoomSnapshot snapshot(
      long seq, PublishedPost post, ClientSession by, Optional<NoticesCounted> unseen) {
    long id = Long.parseLong(post.id());
    CommentPage page = comments(id, null, PAGE);
    return new RoomSnapshot(
        seq,
        asSeenBy(by.member(), List.of(post)).get(0),
        page.comments(),
        page.end(),
        family.ancestors(id),
        family.continuations(id),
        unseen.map(NoticesCounted::notices).orElse(null),
        unseen.map(NoticesCounted::noticeCount).orElse(null));
  }

  private List<PublishedPost> asSeenBy(Optional<SignedIn> reader, List<PublishedPost> found) {
    List<Long> ids = found.stream().map(post -> Long.valueOf(post.id())).toList();
    Set<Long> starred = reader.map(member -> posts.starred(member.id(), ids)).orElseGet(Set::of);
    return found.stream()
        .map(post -> post.asSeenBy(starred.contains(Long.valueOf(post.id()))))
        .toList();
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.size() <= most ? all : all.subList(0, most);
  }

  private static int clamp(int limit) {
    return Math.max(1, Math.min(MAX_PAGE, limit));
  }
}
