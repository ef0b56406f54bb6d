package app.mspaintr.publishing;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.picture.Picture;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.DomainEvents;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.command.Reactions;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.post.Ids;
import app.mspaintr.post.Post;
import app.mspaintr.post.PostCreated;
import app.mspaintr.post.PostPublished;
import app.mspaintr.post.Posts;
import app.mspaintr.post.PublishedPost;
import app.mspaintr.upload.UploadedPictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Makes a post of an upload: the picture's files are stored first, then one transaction names them.
 */
@ApplicationScoped
public class PostPublisher implements CommandHandlers {
  private IdempotentExecutor once;
  private Posts posts;
  private UploadedPictures pictures;
  private PaintLogChecker logs;
  private PaintingRecorder paintings;
  private DomainEvents events;

  protected PostPublisher() {}

  @Inject
  PostPublisher(
      IdempotentExecutor once,
      Posts posts,
      UploadedPictures pictures,
      PaintLogChecker logs,
      PaintingRecorder paintings,
      DomainEvents events) {
    this.once = once;
    this.posts = posts;
    this.pictures = pictures;
    this.logs = logs;
    this.paintings = paintings;
    this.events = events;
  }

  @Override
  public void register(Registration commands) {
    commands.addAsync(
        PublishPost.class, (command, by) -> publish(command, by.signedIn()), Channel.FEED);
  }

  /** Publishes a picture; later, since images are decoded on a pool of their own. */
  public CompletionStage<CommandResult> publish(PublishPost command, SignedIn by) {
    PublishPost clean = command.withCleanTexts();
    return once.executeLater(by.id(), command.id(), command, () -> decode(command, clean, by))
        .whenComplete((result, failure) -> watch(clean, failure));
  }

  private CompletionStage<CommandResult> decode(
      PublishPost command, PublishPost clean, SignedIn by) {
    Optional<SubmittedLog> log = logs.check(clean, by);
    return pictures
        .transcode(by, clean.upload())
        .thenApply(
            picture -> {
              Optional<SubmittedLog> stored = log.map(it -> logs.store(it, picture));
              return once.execute(
                  by.id(), command.id(), command, () -> publish(clean, by, picture, stored));
            });
  }

  private CommandResult publish(
      PublishPost command, SignedIn by, TranscodedPicture taken, Optional<SubmittedLog> log) {
    posts.lockFeed();
    Picture picture = pictures.save(taken, command.upload());
    Post post = posts.create(by.id(), picture.id(), command.title(), command.altText());
    Reactions painted = log.map(it -> paintings.record(post, it, by)).orElse(Reactions.NONE);
    PublishedPost published = posts.published(post.id()).orElseThrow(Ids::noPost);
    PostCreated created = new PostCreated(post);
    created.announce(Topic.FEED, Post.subject(post.id()), new PostPublished(published));
    return CommandResult.of(
            new PostAccepted(command.id(), published.asSeenBy(false)),
            Post.subject(post.id()),
            List.of())
        .with(events.fire(created))
        .with(painted);
  }

  /** Before the answer: what is painted after it is shown to those who watch. */
  private void watch(PublishPost command, Throwable failure) {
    if (failure == null && command.showsPainting() && command.log() != null) {
      paintings.watch(command.log());
    }
  }
}
