package app.mspaintr.demo;

import app.mspaintr.account.SignedIn;
import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.live.Backplane;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.UploadChunk;
import app.mspaintr.platform.wire.WireFormat;
import app.mspaintr.post.comment.AddComment;
import app.mspaintr.post.comment.CommentService;
import app.mspaintr.post.star.CastStar;
import app.mspaintr.post.star.StarService;
import app.mspaintr.publishing.PostPublisher;
import app.mspaintr.publishing.PublishPost;
import app.mspaintr.upload.UploadAccepted;
import app.mspaintr.upload.UploadService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Publishes pictures, stars and comments by the commands that the page would send. */
@ApplicationScoped
public class DemoSeeder {
  private UploadService uploads;
  private PostPublisher publisher;
  private StarService stars;
  private CommentService comments;
  private Backplane backplane;

  protected DemoSeeder() {}

  @Inject
  DemoSeeder(
      UploadService uploads,
      PostPublisher publisher,
      StarService stars,
      CommentService comments,
      Backplane backplane) {
    this.uploads = uploads;
    this.publisher = publisher;
    this.stars = stars;
    this.comments = comments;
    this.backplane = backplane;
  }

  /**
   * Publishes one exhibit, then has the others like it and talk about it.
   *
   * @param residents all of them, joined, by their names
   * @param posts the ids of the posts so far, by the names of their exhibits
   * @return the id of its post
   * @throws app.mspaintr.platform.wire.ApplicationException as the services do
   */
  String show(Exhibit exhibit, Map<String, SignedIn> residents, Map<String, String> posts) {
    SignedIn artist = residents.get(exhibit.artist());
    PublishPost command = publishPost(exhibit, artist, posts);
    String post = tell(publisher.publish(command, artist).toCompletableFuture().join());
    for (String fan : exhibit.stars()) {
      tell(stars.star(new CastStar(fresh(), post), residents.get(fan)).join());
    }
    for (Exhibit.Remark remark : exhibit.remarks()) {
      AddComment comment = new AddComment(fresh(), remark.text(), remark.pin(), null);
      SignedIn by = residents.get(remark.by());
      tell(comments.add(comment, Long.parseLong(post), by));
    }
    return post;
  }

  private PublishPost publishPost(Exhibit exhibit, SignedIn artist, Map<String, String> posts) {
    Optional<Exhibit.Beginning> beginning = Optional.ofNullable(exhibit.beginning());
    return new PublishPost(
        fresh(),
        upload(UploadChunk.Kind.IMAGE, exhibit.mediaType(), exhibit.picture(), artist),
        exhibit.title(),
        exhibit.altText(),
        Optional.ofNullable(exhibit.log()).map(log -> uploadLog(log, artist)).orElse(null),
        beginning.map(Exhibit.Beginning::of).map(posts::get).orElse(null),
        beginning.map(Exhibit.Beginning::at).orElse(null),
        null,
        null);
  }

  private String uploadLog(String log, SignedIn artist) {
    return upload(UploadChunk.Kind.PAINTING_LOG, PaintLogSummary.MEDIA_TYPE, log, artist);
  }

  private String upload(UploadChunk.Kind kind, String mediaType, String name, SignedIn artist) {
    ByteBuffer file = ByteBuffer.wrap(Exhibition.file(name));
    UploadAccepted begun = uploads.begin(artist, fresh(), file.remaining(), mediaType);
    while (file.hasRemaining()) {
      int length = Math.min(begun.chunkSize(), file.remaining());
      ByteBuffer piece = file.slice(file.position(), length);
      uploads.receive(
          Optional.of(artist), new UploadChunk(kind, begun.upload(), file.position(), piece));
      file.position(file.position() + length);
    }
    return begun.upload();
  }

  /** Tells everyone who watches, as a connection does after its answer; the id of a new post. */
  private String tell(CommandResult result) {
    backplane.publish(result.events());
    result.afterwards().run();
    try {
      Map<?, ?> answer = WireFormat.read(result.answer(), Map.class);
      return answer.get("post") instanceof Map<?, ?> post ? (String) post.get("id") : null;
    } catch (WireFormat.Unreadable e) {
      throw new IllegalStateException("An answer of our own", e);
    }
  }

  private static CommandId fresh() {
    return new CommandId(UUID.randomUUID());
  }
}
