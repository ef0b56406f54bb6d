package app.mspaintr.painting.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestChunk;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Pictures that others watch while they are painted. */
@ExtendWith(SharedServer.class)
class LivePaintingIT {
  private static final byte[] LOG = golden("every-entry.bin");
  private static final int HEADER = 12;
  private static final byte[] CANVAS = TestPictures.png(320, 200);

  private final TestServer war;

  LivePaintingIT(TestServer war) {
    this.war = war;
  }

  /** A member at the easel. */
  private final class Painter implements AutoCloseable {
    final TestClient member = TestClient.member(war);
    final TestSocket feed = member.feed();
    final TestUpload log;
    final JsonNode post;

    Painter() {
      String canvas = TestUpload.begin(feed, CANVAS).sendAll().id();
      log = TestUpload.beginLog(feed, LOG).sendUpTo(HEADER);
      feed.event("uploadReceived", "upload", canvas);
      post =
          feed.accepted("publishPost", "upload", canvas, "log", log.id(), "live", true).get("post");
    }

    String id() {
      return post.get("id").asString();
    }

    JsonNode finish(byte[] picture) {
      String upload = TestUpload.begin(feed, picture).sendAll().id();
      return feed.ask("finishPainting", "post", id(), "upload", upload);
    }

    @Override
    public void close() {
      feed.close();
    }
  }

  @Test
  void everyoneWatchesWhatIsPainted() {
    try (TestSocket guest = TestClient.guest(war).feed();
        Painter painter = new Painter();
        TestSocket room = TestClient.guest(war).room(painter.id())) {
      JsonNode told =
          guest.event("postPublished", it -> id(it.get("post")).equals(painter.id())).get("post");
      assertThat(told.get("painting").get("live").asBoolean()).isTrue();
      String url = "/" + told.get("painting").get("url").asString();
      assertThat(TestClient.guest(war).getBytes(url).body()).isEqualTo(Arrays.copyOf(LOG, HEADER));
      room.event("snapshot");
      painter.log.inChunksOf(7).sendAll();
      for (TestSocket viewer : List.of(guest, room)) {
        assertThat(watched(viewer, painter.id(), HEADER)).isEqualTo(LOG);
      }
      HttpResponse<byte[]> late = TestClient.guest(war).getBytes(url);
      assertThat(late.body()).isEqualTo(LOG);
      assertThat(late.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void whatIsFinishedIsANormalPost() {
    try (TestSocket guest = TestClient.guest(war).feed();
        Painter painter = new Painter();
        TestSocket room = TestClient.guest(war).room(painter.id())) {
      room.event("snapshot");
      room.settle();
      painter.log.sendAll();
      byte[] picture = TestPictures.png(320, 200);
      JsonNode post = painter.finish(picture).get("post");
      assertThat(id(post)).isEqualTo(painter.id());
      assertThat(post.get("painting").get("live").asBoolean()).isFalse();
      assertThat(post.get("painting").get("strokes").asInt()).isEqualTo(5);
      String url = "/" + post.get("painting").get("url").asString();
      assertThat(TestClient.guest(war).getBytes(url).body()).isEqualTo(LOG);
      for (TestSocket viewer : List.of(guest, room)) {
        JsonNode finished =
            viewer.event("paintingFinished", it -> id(it.get("post")).equals(painter.id()));
        assertThat(finished.get("seq").asLong()).isPositive();
        assertThat(finished.get("post").get("painting")).isEqualTo(post.get("painting"));
      }
      assertThat(TestClient.guest(war).get("/paintings/" + painter.id()).statusCode())
          .isEqualTo(404);
      assertThat(painter.finish(picture).get("code").asString()).isEqualTo("notFound");
    }
  }

  @Test
  void aDroppedPainterGoesOn() {
    try (Painter painter = new Painter();
        TestSocket guest = TestClient.guest(war).feed()) {
      painter.log.sendUpTo(LOG.length / 2);
      guest.chunks(all -> !TestChunk.ofLog(painter.id(), all).isEmpty());
      painter.feed.breakOff();
      try (TestSocket again = painter.member.feed()) {
        painter.log.goOn(again).sendAll();
        assertThat(watched(guest, painter.id(), HEADER)).isEqualTo(LOG);
        String upload = TestUpload.begin(again, CANVAS).sendAll().id();
        JsonNode post =
            again.accepted("finishPainting", "post", painter.id(), "upload", upload).get("post");
        assertThat(post.get("painting").get("bytes").asInt()).isEqualTo(LOG.length);
      }
    }
  }

  @Test
  void oneIsPaintedAtATime() {
    try (Painter painter = new Painter()) {
      String canvas = TestUpload.begin(painter.feed, CANVAS).sendAll().id();
      TestUpload log = TestUpload.beginLog(painter.feed, LOG).sendUpTo(HEADER);
      assertThat(
              painter.feed.refused("publishPost", "upload", canvas, "log", log.id(), "live", true))
          .isEqualTo("rateLimited");
    }
  }

  @Test
  void onlyItsAuthorFinishesAPainting() {
    try (Painter painter = new Painter();
        TestSocket other = TestClient.member(war).feed()) {
      String upload = TestUpload.begin(other, CANVAS).sendAll().id();
      assertThat(other.refused("finishPainting", "post", painter.id(), "upload", upload))
          .isEqualTo("forbidden");
      assertThat(other.refused("finishPainting", "post", "999999999", "upload", upload))
          .isEqualTo("notFound");
    }
  }

  @Test
  void whatIsNoLogIsNotTold() {
    try (Painter painter = new Painter();
        TestSocket guest = TestClient.guest(war).feed()) {
      byte[] garbage = {99, 1, 0, 13, 1, 0, 14, 1, 0};
      painter.feed.say(TestUpload.chunk(2, painter.log.id(), HEADER, ByteBuffer.wrap(garbage)));
      painter.feed.accepted("castStar", "post", painter.id());
      guest.event("starsCounted", "post", painter.id()); // which comes after what was told before
      assertThat(TestChunk.ofLog(painter.id(), guest.chunks(all -> true))).isEmpty();
      assertThat(painter.finish(CANVAS).get("code").asString()).isEqualTo("malformed");
    }
  }

  @Test
  void aPaintingThatIsRemovedIsGone() {
    try (Painter painter = new Painter();
        TestSocket room = TestClient.guest(war).room(painter.id())) {
      room.event("snapshot");
      painter.feed.accepted("removePost", "post", painter.id());
      assertThat(room.closeCode()).isEqualTo(1000);
      assertThat(TestClient.guest(war).get("/paintings/" + painter.id()).statusCode())
          .isEqualTo(404);
      try (Painter next = new Painter()) {
        assertThat(next.id()).isNotEqualTo(painter.id());
      }
    }
  }

  @Test
  void nobodyGoesOnFromWhatIsBeingPainted() {
    try (Painter painter = new Painter();
        TestSocket other = TestClient.member(war).feed()) {
      assertThat(
              other.refused(
                  "publishPost",
                  "upload",
                  TestUpload.begin(other, CANVAS).sendAll().id(),
                  "log",
                  TestUpload.beginLog(other, LOG).sendAll().id(),
                  "parent",
                  painter.id(),
                  "parentAt",
                  HEADER))
          .isEqualTo("forbidden");
    }
  }

  /** The log as somebody has it who read so much of it and heard the rest. */
  private static byte[] watched(TestSocket viewer, String post, int from) {
    List<ByteBuffer> enough =
        viewer.chunks(
            all -> {
              List<TestChunk> told = TestChunk.ofLog(post, all);
              return !told.isEmpty() && told.get(told.size() - 1).end() >= LOG.length;
            });
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    log.write(LOG, 0, from);
    for (TestChunk painted : TestChunk.ofLog(post, enough)) {
      assertThat(painted.offset()).as("without a gap").isEqualTo(log.size());
      log.writeBytes(painted.bytes());
    }
    return log.toByteArray();
  }

  private static String id(JsonNode post) {
    return post.get("id").asString();
  }

  private static byte[] golden(String name) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/paint", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
