package app.mspaintr.publishing;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.live.LivePaintings;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.post.Ids;
import app.mspaintr.post.Post;
import app.mspaintr.post.PostPictures;
import app.mspaintr.post.Posts;
import app.mspaintr.post.PublishedPost;
import app.mspaintr.post.Star;
import app.mspaintr.upload.UploadedPictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes a normal post of one whose author still paints it. */
@ApplicationScoped
public class PaintingCompletion implements CommandHandlers {
  private IdempotentExecutor once;
  private Posts posts;
  private UploadedPictures uploads;
  private PostPictures pictures;
  private PaintLogChecker logs;
  private LivePaintings live;

  protected PaintingCompletion() {}

  @Inject
  PaintingCompletion(
      IdempotentExecutor once,
      Posts posts,
      UploadedPictures uploads,
      PostPictures pictures,
      PaintLogChecker logs,
      LivePaintings live) {
    this.once = once;
    this.posts = posts;
    this.uploads = uploads;
    this.pictures = pictures;
    this.logs = logs;
    this.live = live;
  }

  @Override
  public void register(Registration commands) {
    commands.addAsync(
        FinishPainting.class, (command, by) -> finish(command, by.signedIn()), Channel.FEED);
  }

  /** Shows what was painted; later, since images are decoded on a pool of their own. */
  private CompletionStage<CommandResult> finish(FinishPainting command, SignedIn by) {
    return once.executeLater(by.id(), command.id(), command, () -> decode(command, by));
  }

  private CompletionStage<CommandResult> decode(FinishPainting command, SignedIn by) {
    long post = Ids.ofPost(command.post());
    SubmittedLog log = logs.checkGrown(live.uploadOf(post, by.id()), by);
    return uploads
        .transcode(by, command.upload())
        .thenApply(
            picture -> {
              SubmittedLog stored = logs.store(log, picture);
              // those who still show the picture that it began with hear first of the other one
              return once.execute(
                      by.id(),
                      command.id(),
                      command,
                      () -> finish(command, post, by, picture, stored))
                  .then("A painting's first picture was not deleted", pictures::deleteFiles);
            });
  }

  private CommandResult finish(
      FinishPainting command, long id, SignedIn by, TranscodedPicture picture, SubmittedLog log) {
    Post post = posts.lock(id).orElseThrow(Ids::noPost);
    Painting painting = live.own(id, by.id()); // still so, under the locks
    pictures.replace(post, uploads.save(picture, command.upload()));
    List<TopicEvent> told =
        live.end(painting, own -> own.finish(log.told(), log.file(), log.bytes().length));
    PublishedPost published = posts.published(id).orElseThrow(Ids::noPost);
    boolean hasStar = posts.hasStar(new Star.Key(id, by.id()));
    return CommandResult.of(
        new PostAccepted(command.id(), published.asSeenBy(hasStar)), Post.subject(id), told);
  }
}
