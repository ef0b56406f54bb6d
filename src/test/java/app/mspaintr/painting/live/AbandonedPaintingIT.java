package app.mspaintr.painting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.store.Jobs;
import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pictures that were being painted for all to see, and that their authors left. */
class AbandonedPaintingIT {
  private static final byte[] CANVAS = TestPictures.png(320, 200);

  /** A log without an entry: an empty canvas. */
  private static final int HEADER_BYTES = 12;

  @TempDir private Path data;

  @Test
  void whatWasLeftStaysAsFarAsItCame() throws IOException {
    byte[] log = Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));
    int sent = log.length / 2;
    try (EmbeddedServer war = EmbeddedServer.on(data).start()) {
      TestClient author = TestClient.member(war);
      String left = paint(author, log, sent);
      war.stop();
      for (Path file : uploads()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
      }
      war.start();
      String going = paint(TestClient.member(war), log, sent);

      JsonNode ended = ended(war, left);
      byte[] kept = TestClient.guest(war).getBytes(ended.get("url").asString()).body();
      assertThat(kept).isEqualTo(Arrays.copyOf(log, kept.length));
      assertThat(kept.length).isBetween(sent / 2, sent);
      assertThat(ended.get("bytes").asInt()).isEqualTo(kept.length);
      assertThat(painting(war, going).get("live").asBoolean()).isTrue();
      assertThat(uploads()).as("but the other's").hasSize(1);
      assertThat(paint(author, log, sent)).as("may paint the next").isNotEqualTo(left);
    }
  }

  @Test
  void oneThatCannotBeReadKeepsNoOtherFromBeingEnded() throws IOException {
    byte[] log = Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));
    try (EmbeddedServer war = EmbeddedServer.on(data).start()) {
      String torn = paint(TestClient.member(war), log, HEADER_BYTES);
      String left = paint(TestClient.member(war), log, log.length / 2);
      war.stop();
      Path file =
          uploads().stream()
              .filter(upload -> upload.toFile().length() == HEADER_BYTES)
              .findAny()
              .orElseThrow();
      Files.delete(file);
      Files.createDirectories(file.resolve("in the way"));
      for (Path upload : uploads()) {
        Files.setLastModifiedTime(upload, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
      }
      war.start();
      Jobs.doAll();
      assertThat(painting(war, left).get("live").asBoolean()).isFalse();
      assertThat(painting(war, torn).get("live").asBoolean()).isTrue();
      assertThat(war.log()).contains("The painting of post " + torn + " could not be ended");
    }
  }

  @Test
  void whatNothingWasAddedToEndsSoonWhereItsPainterIsAway() throws IOException {
    byte[] log = Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));
    try (EmbeddedServer war = EmbeddedServer.on(data).start()) {
      TestClient there = TestClient.member(war);
      String unanswered = paint(TestClient.member(war), log, log.length / 2);
      String grown = paint(TestClient.member(war), log, HEADER_BYTES, log.length / 2);
      String attended = paint(there, log, log.length / 2);
      war.stop();
      for (Path file : uploads()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
      }
      war.start();
      try (TestSocket feed = there.feed()) {
        feed.event("snapshot");
        Jobs.doAll();
        assertThat(painting(war, unanswered).get("live").asBoolean()).isFalse();
        assertThat(painting(war, unanswered).get("bytes").asInt()).isPositive();
        assertThat(painting(war, grown).get("live").asBoolean()).isTrue();
        assertThat(painting(war, attended).get("live").asBoolean()).isTrue();
      }
    }
  }

  /** Begins to paint for all to see, and goes away. @return the post */
  private static String paint(TestClient member, byte[] log, int bytes) {
    return paint(member, log, bytes, bytes);
  }

  /** The same; of the log there are {@code until} bytes in the end. */
  private static String paint(TestClient member, byte[] log, int bytes, int until) {
    try (TestSocket feed = member.feed()) {
      String canvas = TestUpload.begin(feed, CANVAS).sendAll().id();
      TestUpload growing = TestUpload.beginLog(feed, log).sendUpTo(bytes);
      feed.event("uploadReceived", "upload", canvas);
      feed.settle();
      String post =
          feed.accepted("publishPost", "upload", canvas, "log", growing.id(), "live", true)
              .get("post")
              .get("id")
              .asString();
      growing.sendUpTo(until);
      feed.settle();
      return post;
    }
  }

  /** Waits for the time of the jobs, soon after the start. */
  private static JsonNode ended(TestServer war, String post) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> painting(war, post), it -> !it.get("live").asBoolean());
  }

  private static JsonNode painting(TestServer war, String post) {
    return TestClient.guest(war).json("/api/posts/" + post).get("painting");
  }

  private List<Path> uploads() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
      return files.toList();
    }
  }
}
