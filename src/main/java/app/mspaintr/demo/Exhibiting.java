package app.mspaintr.demo;

import app.mspaintr.feed.FeedServices;
import app.mspaintr.live.Backplane;
import app.mspaintr.live.Outcome;
import app.mspaintr.member.SignedIn;
import app.mspaintr.picture.UploadAccepted;
import app.mspaintr.picture.UploadRefused;
import app.mspaintr.post.AddComment;
import app.mspaintr.post.CastStar;
import app.mspaintr.post.Submission;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.UploadChunk;
import app.mspaintr.wire.WireFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Publishes pictures, stars and comments by the commands that the page would send. */
@ApplicationScoped
public class Exhibiting {
  private FeedServices services;
  private Backplane backplane;

  protected Exhibiting() {}

  @Inject
  Exhibiting(FeedServices services, Backplane backplane) {
    this.services = services;
    this.backplane = backplane;
  }

  /**
   * Draws and publishes one exhibit, then has the others like it and talk about it.
   *
   * @param residents all of them, joined
   * @throws app.mspaintr.wire.Refusal as the services do
   */
  void show(Exhibit exhibit, Map<Resident, SignedIn> residents) {
    SignedIn artist = residents.get(exhibit.artist());
    String upload = upload(exhibit.format(), exhibit.painting(), artist);
    Submission submission = Submission.ofPicture(upload, exhibit.title(), exhibit.altText());
    String post =
        tell(
            services
                .publishing()
                .publish(submission, fresh(), artist, submission)
                .toCompletableFuture()
                .join());
    for (Resident fan : exhibit.artist().others(exhibit.stars())) {
      tell(
          services.posts().starring().star(new CastStar(fresh(), post), residents.get(fan)).join());
    }
    for (Exhibit.Remark remark : exhibit.remarks()) {
      AddComment comment = new AddComment(fresh(), remark.text());
      SignedIn by = residents.get(remark.by());
      tell(services.posts().commenting().add(comment, Long.parseLong(post), by));
    }
  }

  private String upload(Format format, Painting painting, SignedIn artist) {
    ByteBuffer file = ByteBuffer.wrap(format.encode(painting.drawn()));
    UploadAccepted begun =
        services.uploading().begin(artist, fresh(), file.remaining(), format.mediaType());
    while (file.hasRemaining()) {
      int length = Math.min(begun.chunkSize(), file.remaining());
      ByteBuffer piece = file.slice(file.position(), length);
      services
          .uploading()
          .receive(
              Optional.of(artist),
              new UploadChunk(UploadChunk.Kind.IMAGE, begun.upload(), file.position(), piece))
          .filter(UploadRefused.class::isInstance)
          .ifPresent(
              refused -> {
                throw new IllegalStateException(refused.toString());
              });
      file.position(file.position() + length);
    }
    return begun.upload();
  }

  /** Tells everyone who watches, as a connection does after its answer; the id of a new post. */
  private String tell(Outcome outcome) {
    backplane.publish(outcome.news());
    outcome.afterwards().run();
    try {
      Map<?, ?> answer = WireFormat.read(outcome.answer(), Map.class);
      return answer.get("post") instanceof Map<?, ?> post ? (String) post.get("id") : null;
    } catch (WireFormat.Unreadable e) {
      throw new IllegalStateException("An answer of our own", e);
    }
  }

  private static CommandId fresh() {
    return new CommandId(UUID.randomUUID());
  }
}
