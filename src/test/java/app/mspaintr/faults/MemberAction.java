package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.RawSocket;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.nio.ByteBuffer;
import tools.jackson.databind.JsonNode;

/** Something a member does, in one or more commands. It may be gone on with after a break. */
sealed interface MemberAction {
  /** Does it, or what is left of it; once it is done, its commands are repeated. */
  void over(Connection feed, Connection room) throws IOException;

  /** Whether the server said that it is done. */
  boolean isDone();

  /** A comment. */
  record Comment(String text, RetryableCommand said) implements MemberAction {
    Comment(String text) {
      this(text, new RetryableCommand("addComment", "text", text));
    }

    @Override
    public void over(Connection feed, Connection room) throws IOException {
      said.over(room);
    }

    @Override
    public boolean isDone() {
      return said.isAccepted();
    }
  }

  /** A star that is cast or withdrawn. */
  record Starring(boolean cast, RetryableCommand said) implements MemberAction {
    Starring(boolean cast, String post) {
      this(cast, new RetryableCommand(cast ? "castStar" : "withdrawStar", "post", post));
    }

    @Override
    public void over(Connection feed, Connection room) throws IOException {
      said.over(room);
    }

    @Override
    public boolean isDone() {
      return said.isAccepted();
    }
  }

  /** A picture in several chunks, and its post. */
  final class Painting implements MemberAction {
    private static final int CHUNK = 8000;

    private final String title;
    private final byte[] picture = TestPictures.png(340, 24); // wide enough for a thumbnail
    private final RetryableCommand begin =
        new RetryableCommand("beginUpload", "size", picture.length, "mediaType", "image/png");
    private String upload;
    private RetryableCommand publish;

    Painting(String title) {
      this.title = title;
    }

    @Override
    public void over(Connection feed, Connection room) throws IOException {
      if (publish == null) {
        upload = upload(feed);
        publish = new RetryableCommand("publishPost", "upload", upload, "title", title);
      } else if (!publish.isAccepted()) {
        assertThat(upload(feed)).as("the upload of " + publish).isEqualTo(upload);
      }
      publish.over(feed);
    }

    private String upload(Connection feed) throws IOException {
      JsonNode begun = begin.ask(feed);
      String upload = begun.get("upload").asString();
      int offset = begun.get("offset").asInt();
      while (offset < picture.length) {
        int size = Math.min(CHUNK, picture.length - offset);
        ByteBuffer chunk = TestUpload.chunk(upload, offset, ByteBuffer.wrap(picture, offset, size));
        feed.socket().frame(RawSocket.BINARY, chunk.array());
        offset += size;
      }
      return upload;
    }

    @Override
    public boolean isDone() {
      return publish != null && publish.isAccepted();
    }

    String title() {
      return title;
    }

    byte[] picture() {
      return picture;
    }

    /** The post as its author was told. */
    JsonNode post() {
      return publish.answer().get("post");
    }
  }
}
