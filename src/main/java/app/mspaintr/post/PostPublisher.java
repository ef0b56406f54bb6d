package app.mspaintr.post;

import app.mspaintr.live.CommandResult;
import app.mspaintr.live.IdempotentExecutor;
import app.mspaintr.live.SafeRunnable;
import app.mspaintr.live.TopicEvent;
import app.mspaintr.member.Channel;
import app.mspaintr.member.CommandHandlers;
import app.mspaintr.member.SignedIn;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.picture.PaintLogFiles;
import app.mspaintr.picture.Picture;
import app.mspaintr.picture.Pictures;
import app.mspaintr.picture.TranscodedPicture;
import app.mspaintr.picture.UploadService;
import app.mspaintr.store.Journal;
import app.mspaintr.store.JournalEntry;
import app.mspaintr.store.Topic;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Makes a post of an upload: the picture's bytes rest first, then one transaction names them. */
@ApplicationScoped
public class PostPublisher implements CommandHandlers {
  private IdempotentExecutor once;
  private Journal journal;
  private Posts posts;
  private Pictures pictures;
  private UploadService uploading;
  private PaintLogSubmission logs;
  private PaintLogFiles paintingLogs;
  private Paintings paintings;
  private ForkLineage family;
  private NotificationService noticing;
  private LivePaintingRelay live;

  protected PostPublisher() {}

  @Inject
  PostPublisher(
      IdempotentExecutor once,
      Journal journal,
      Posts posts,
      Pictures pictures,
      UploadService uploading,
      PaintLogSubmission logs,
      PaintLogFiles paintingLogs,
      Paintings paintings,
      ForkLineage family,
      NotificationService noticing,
      LivePaintingRelay live) {
    this.once = once;
    this.journal = journal;
    this.posts = posts;
    this.pictures = pictures;
    this.uploading = uploading;
    this.logs = logs;
    this.paintingLogs = paintingLogs;
    this.paintings = paintings;
    this.family = family;
    this.noticing = noticing;
    this.live = live;
  }

  @Override
  public void register(Registration commands) {
    commands.addAsync(
        PublishPost.class, (command, by) -> publish(command, by.signedIn()), Channel.FEED);
  }

  /** Publishes a picture; later, since images are decoded on a pool of their own. */
  public CompletionStage<CommandResult> publish(PublishPost command, SignedIn by) {
    PublishPost clean = command.withCleanTexts();
    Optional<CommandResult> before = before(command, by);
    if (before.isPresent()) {
      return CompletableFuture.completedFuture(before.get());
    }
    Path file;
    Optional<SubmittedLog> log;
    try {
      file = uploading.complete(by, clean.upload());
      log = logs.check(clean, by);
    } catch (
        ApplicationException
            refusal) { // or the same command has just used it up, on another connection
      return CompletableFuture.completedFuture(before(command, by).orElseThrow(() -> refusal));
    }
    return pictures
        .transcode(file)
        .whenComplete((taken, failure) -> giveUpWhatIsNone(clean.upload(), failure))
        .thenApply(
            taken ->
                publish(command, by, new Entry(clean, taken, log.map(it -> it.fitting(taken)))))
        .exceptionally( // or the same, while its picture was decoded twice
            failure ->
                before(command, by).orElseThrow(() -> new CompletionException(causeOf(failure))));
  }

  /** A submission whose picture rests, and whose log is checked. */
  private record Entry(PublishPost words, TranscodedPicture picture, Optional<SubmittedLog> log) {}

  private CommandResult publish(PublishPost command, SignedIn by, Entry entry) {
    Optional<String> log =
        entry
            .log()
            .filter(it -> it.growing().isEmpty())
            .map(it -> paintingLogs.keep(entry.picture().id(), it.bytes()));
    AtomicReference<Optional<ForkLineage.Birth>> birth = new AtomicReference<>(Optional.empty());
    CommandResult result =
        once.execute(
            by.id(),
            command.id(),
            command,
            () -> {
              CommandResult done = publish(command.id(), by, entry, log, birth);
              entry.words().finishedUploads().forEach(uploading::publish);
              return done;
            });
    watch(entry.words());
    entry.words().finishedUploads().forEach(uploading::drop);
    return result.then(
        "Who went on from a painting was not told its author",
        () -> birth.get().ifPresent(noticing::notifyMember));
  }

  /** The result, if this was executed before, perhaps just now over another connection. */
  private Optional<CommandResult> before(PublishPost command, SignedIn by) {
    Optional<CommandResult> before = once.find(by.id(), command.id(), command);
    before.ifPresent(it -> watch(command));
    return before;
  }

  /** Before the answer: what is painted after it is told to those who watch. */
  private void watch(PublishPost words) {
    if (words.showsPainting() && words.log() != null) {
      new SafeRunnable("A painting is not watched yet", () -> live.start(words.log())).run();
    }
  }

  /** Keeps nothing of an upload that will never be a picture. */
  private void giveUpWhatIsNone(String upload, Throwable failure) {
    if (causeOf(failure) instanceof ApplicationException refusal
        && refusal.code() != ErrorCode.BUSY) {
      uploading.discard(upload);
    }
  }

  static Throwable causeOf(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  private CommandResult publish(
      CommandId id,
      SignedIn by,
      Entry entry,
      Optional<String> log,
      AtomicReference<Optional<ForkLineage.Birth>> birth) {
    journal.lock(Topic.FEED);
    Picture picture = pictures.save(entry.picture());
    Post post = new Post(by.id(), picture.id(), entry.words().title(), entry.words().altText());
    posts.add(post);
    journal.begin(Topic.post(post.id()));
    birth.set(entry.log().flatMap(it -> paint(post, log, it, by)));
    PublishedPost published = posts.published(post.id()).orElseThrow(Ids::noPost);
    String subject = subject(post.id());
    JournalEntry told = journal.append(Topic.FEED, subject, new PostPublished(published));
    List<TopicEvent> news =
        Stream.concat(
                Stream.of(TopicEvent.of(told)), birth.get().map(ForkLineage.Birth::news).stream())
            .toList();
    return CommandResult.of(new PostAccepted(id, published.asSeenBy(false)), subject, news);
  }

  /** Writes down how the post's picture was painted, and from whose painting it went on. */
  private Optional<ForkLineage.Birth> paint(
      Post post, Optional<String> name, SubmittedLog log, SignedIn by) {
    Painting painting = new Painting(post.id(), log.mayContinue());
    name.ifPresent(it -> painting.finish(log.told(), it, log.bytes().length));
    log.growing().ifPresent(upload -> watch(painting, log, upload, by));
    paintings.add(painting);
    return log.parent().map(branch -> family.join(painting, branch, by.id()));
  }

  private void watch(Painting painting, SubmittedLog log, String upload, SignedIn by) {
    if (paintings.isPainting(by.id())) {
      throw new ApplicationException(
          ErrorCode.RATE_LIMITED, "Finish your other painting before this one.");
    }
    painting.watch(log.told(), upload, log.bytes().length);
  }

  static String subject(long post) {
    return "post/" + post;
  }
}
