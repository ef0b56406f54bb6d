package app.mspaintr.post;

import app.mspaintr.live.Deed;
import app.mspaintr.live.News;
import app.mspaintr.live.OnceOnly;
import app.mspaintr.live.Outcome;
import app.mspaintr.member.SignedIn;
import app.mspaintr.picture.Normalised;
import app.mspaintr.picture.Picture;
import app.mspaintr.picture.Pictures;
import app.mspaintr.picture.Uploading;
import app.mspaintr.store.Journal;
import app.mspaintr.store.JournalEntry;
import app.mspaintr.store.Topic;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Makes a post of an upload: the picture's bytes rest first, then one transaction names them. */
@ApplicationScoped
public class Publishing {
  private OnceOnly once;
  private Journal journal;
  private Posts posts;
  private Pictures pictures;
  private Uploading uploading;

  protected Publishing() {}

  @Inject
  Publishing(OnceOnly once, Journal journal, Posts posts, Pictures pictures, Uploading uploading) {
    this.once = once;
    this.journal = journal;
    this.posts = posts;
    this.pictures = pictures;
    this.uploading = uploading;
  }

  /**
   * Publishes the picture of {@code upload}.
   *
   * @param command all of the command, to know it again
   * @param title null for none
   * @param altText null for none
   * @return later, since images are decoded on a pool of their own
   */
  public CompletionStage<Outcome> publish(
      Record command, CommandId id, SignedIn by, String upload, String title, String altText) {
    String cleanTitle = PlainText.title(title);
    String cleanAltText = PlainText.altText(altText);
    Optional<Outcome> before = once.before(by.id(), id, command);
    if (before.isPresent()) {
      return CompletableFuture.completedFuture(before.get());
    }
    Path file;
    try {
      file = uploading.complete(by, upload);
    } catch (Refusal refusal) { // or the same command has just used it up, on another connection
      return CompletableFuture.completedFuture(
          once.before(by.id(), id, command).orElseThrow(() -> refusal));
    }
    return pictures
        .take(file)
        .whenComplete((taken, failure) -> giveUpWhatIsNone(upload, failure))
        .thenApply(
            taken ->
                once.carryOut(
                        by.id(),
                        id,
                        command,
                        () -> {
                          Deed deed = publish(id, by, taken, cleanTitle, cleanAltText);
                          uploading.publish(upload);
                          return deed;
                        })
                    .then(() -> uploading.drop(upload)))
        .exceptionally( // or the same, while its picture was decoded twice
            failure ->
                once.before(by.id(), id, command)
                    .orElseThrow(() -> new CompletionException(causeOf(failure))));
  }

  /** Keeps nothing of an upload that will never be a picture. */
  private void giveUpWhatIsNone(String upload, Throwable failure) {
    if (causeOf(failure) instanceof Refusal refusal && refusal.code() != RefusalCode.BUSY) {
      uploading.giveUp(upload);
    }
  }

  private static Throwable causeOf(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  private Deed publish(CommandId id, SignedIn by, Normalised taken, String title, String altText) {
    journal.lock(Topic.FEED);
    Picture picture = pictures.name(taken);
    Post post = new Post(by.id(), picture.id(), title, altText);
    posts.add(post);
    journal.begin(Topic.post(post.id()));
    PublishedPost published = posts.published(post.id()).orElseThrow(Numbers::noPost);
    String subject = subject(post.id());
    JournalEntry entry = journal.append(Topic.FEED, subject, new PostPublished(published));
    return new Deed(
        new PostAccepted(id, published.asSeenBy(false)), subject, List.of(News.of(entry)));
  }

  static String subject(long post) {
    return "post/" + post;
  }
}
