package app.mspaintr.post;

import app.mspaintr.live.CommandResult;
import app.mspaintr.live.IdempotentExecutor;
import app.mspaintr.live.TopicEvent;
import app.mspaintr.member.Channel;
import app.mspaintr.member.CommandHandlers;
import app.mspaintr.member.SignedIn;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.picture.PaintLogFiles;
import app.mspaintr.picture.Pictures;
import app.mspaintr.picture.TranscodedPicture;
import app.mspaintr.picture.UploadService;
import app.mspaintr.store.Journal;
import app.mspaintr.store.Topic;
import app.mspaintr.store.Transactions;
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

/** Makes a normal post of one that is being painted. */
@ApplicationScoped
public class PaintingCompletion implements CommandHandlers {
  private IdempotentExecutor once;
  private Transactions transactions;
  private Journal journal;
  private Posts posts;
  private Pictures pictures;
  private Paintings paintings;
  private UploadService uploading;
  private PaintLogSubmission logs;
  private PaintLogFiles paintingLogs;
  private LivePaintingRelay live;

  protected PaintingCompletion() {}

  @Inject
  PaintingCompletion(
      IdempotentExecutor once,
      Transactions transactions,
      Journal journal,
      Posts posts,
      Pictures pictures,
      Paintings paintings,
      UploadService uploading,
      PaintLogSubmission logs,
      PaintLogFiles paintingLogs,
      LivePaintingRelay live) {
    this.once = once;
    this.transactions = transactions;
    this.journal = journal;
    this.posts = posts;
    this.pictures = pictures;
    this.paintings = paintings;
    this.uploading = uploading;
    this.logs = logs;
    this.paintingLogs = paintingLogs;
    this.live = live;
  }

  /** The picture that was painted, and the log of it. */
  private record Work(long post, String upload, TranscodedPicture picture, SubmittedLog log) {}

  @Override
  public void register(Registration commands) {
    commands.addAsync(
        FinishPainting.class, (command, by) -> finish(command, by.signedIn()), Channel.FEED);
  }

  /** Shows what was painted; later, since images are decoded on a pool of their own. */
  private CompletionStage<CommandResult> finish(FinishPainting command, SignedIn by) {
    Optional<CommandResult> before = once.find(by.id(), command.id(), command);
    if (before.isPresent()) {
      return CompletableFuture.completedFuture(before.get());
    }
    long number = Ids.ofPost(command.post());
    String growing;
    SubmittedLog log;
    Path file;
    try {
      growing = transactions.read(() -> own(number, by.id()).upload().orElseThrow());
      log = logs.checkGrown(growing, by);
      file = uploading.complete(by, command.upload());
    } catch (
        ApplicationException
            refusal) { // or the same command has just finished it, on another connection
      return CompletableFuture.completedFuture(
          once.find(by.id(), command.id(), command).orElseThrow(() -> refusal));
    }
    return pictures
        .transcode(file)
        .thenApply(
            taken -> finish(command, by, new Work(number, growing, taken, log.fitting(taken))))
        .exceptionally( // or the same, while its picture was decoded twice
            failure ->
                once.find(by.id(), command.id(), command)
                    .orElseThrow(() -> new CompletionException(PostPublisher.causeOf(failure))));
  }

  private CommandResult finish(FinishPainting command, SignedIn by, Work work) {
    String log = paintingLogs.keep(work.picture().id(), work.log().bytes());
    CommandResult result =
        once.execute(
            by.id(),
            command.id(),
            command,
            () -> {
              CommandResult done = finish(command.id(), by, work, log);
              uploading.publish(command.upload());
              return done;
            });
    live.end(work.upload()); // before the answer: what comes after that is taken by nobody
    uploading.drop(command.upload());
    // those who still show the picture that it began with hear first that there is another
    return result.then("A painting's first picture was not deleted", pictures::deleteOrphans);
  }

  private CommandResult finish(CommandId id, SignedIn by, Work work, String log) {
    Topic room = Topic.post(work.post());
    journal.lock(Topic.FEED);
    journal.lock(room);
    Painting painting = own(work.post(), by.id());
    Post post = posts.find(work.post()).orElseThrow(Ids::noPost);
    String before = post.picture();
    post.show(pictures.save(work.picture()).id());
    painting.finish(work.log().told(), log, work.log().bytes().length);
    if (!posts.anyShows(before)) {
      pictures.remove(before);
    }
    List<TopicEvent> news = live.finished(work.post(), work.upload());
    PublishedPost published = posts.published(work.post()).orElseThrow(Ids::noPost);
    boolean hasStar = posts.hasStar(new Star.Key(work.post(), by.id()));
    return CommandResult.of(
        new PostAccepted(id, published.asSeenBy(hasStar)),
        PostPublisher.subject(work.post()),
        news);
  }

  /** A painting of the member's that is being painted. */
  private Painting own(long post, long member) {
    Post shown = posts.find(post).orElseThrow(Ids::noPost);
    if (shown.author() != member) {
      throw new ApplicationException(ErrorCode.FORBIDDEN, "Only its author paints this picture.");
    }
    return paintings
        .of(post)
        .filter(painting -> painting.upload().isPresent())
        .orElseThrow(
            () -> new ApplicationException(ErrorCode.NOT_FOUND, "This picture is finished."));
  }
}
