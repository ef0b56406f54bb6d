package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Several uploads fill the disk up to its last byte together. Nothing is held back for others here,
 * so that the writes themselves fail, in the middle of a chunk; the database is elsewhere.
 */
class FillingDiskIT {
  private static final int PAINTERS = 6;

  /** Room for two of the six pictures, of 0.9 MB each. */
  private static final int MEGABYTES = 2;

  @TempDir Path mountPoint;
  @TempDir Path elsewhere;

  private final List<Painter> painters = new ArrayList<>();

  /** A member in the middle of an upload. */
  private record Painter(TestSocket feed, byte[] picture, TestUpload upload) {
    static Painter of(TestClient member) {
      TestSocket feed = member.feed();
      byte[] picture = TestPictures.png(600, 500);
      return new Painter(feed, picture, TestUpload.begin(feed, picture).sendUpTo(1));
    }

    /** Sends the rest; whether the server has all of it. */
    boolean sendsAll() {
      upload.trySendAll();
      feed.awaitAny(events -> events.stream().anyMatch(this::isTheEnd));
      List<JsonNode> refused = feed.events("uploadRefused");
      if (!refused.isEmpty()) {
        assertThat(refused.get(0).get("code").asString()).isEqualTo("busy");
        assertThat(refused).allMatch(e -> e.get("upload").asString().equals(upload.id()));
      }
      return refused.isEmpty();
    }

    private boolean isTheEnd(JsonNode event) {
      return Connection.isA("uploadRefused", event)
          || event.path("offset").asInt(-1) == picture.length;
    }

    JsonNode publishes() {
      return feed.ask("publishPost", "upload", upload.id());
    }
  }

  @Test
  void everyUploadIsRefusedByItsNameOrWholeAndGoesOnWithRoom() throws IOException {
    try (SmallDisk disk = SmallDisk.at(mountPoint);
        RunningWar war =
            disk.server()
                .environment("MSPAINTR_DATABASE_URL", "jdbc:h2:file:" + elsewhere.resolve("db"))
                .option("--disk-reserve-mb", "0", "--disk-commands-mb", "0")
                .option("--picture-threads", "2")
                .start()) {
      TestClient guest = TestClient.guest(war);
      String first = TestClient.member(war).post();
      Stream.generate(() -> Painter.of(TestClient.member(war)))
          .limit(PAINTERS)
          .forEach(painters::add);
      Path ballast = disk.fill(MEGABYTES);

      List<Painter> whole = painters.parallelStream().filter(Painter::sendsAll).toList();
      assertThat(whole).as("who found room").hasSizeLessThan(PAINTERS - 2);
      disk.fill(0);
      for (Painter painter : painters) {
        JsonNode answer = painter.publishes();
        assertThat(answer.get("code").asString())
            .as("%s", answer)
            .isEqualTo(whole.contains(painter) ? "busy" : "uploadIncomplete");
      }
      assertThat(new ServerState(guest).postsSince(first)).as("what is shown").isEmpty();
      assertThat(leftovers(disk)).as("pictures by halves").isEmpty();

      Files.delete(ballast);
      painters.parallelStream().forEach(painter -> goOn(painter, guest));
      assertThat(new ServerState(guest).postsSince(first)).hasSize(PAINTERS);
      assertThat(leftovers(disk)).isEmpty();
      Faults.report("%d of %d uploads found room, all with more", whole.size(), PAINTERS);
    } finally {
      painters.forEach(painter -> painter.feed().close());
    }
  }

  private static void goOn(Painter painter, TestClient guest) {
    painter.upload().goOn(painter.feed()).sendAll();
    JsonNode post = painter.publishes().get("post");
    byte[] shown = new ServerState(guest).bytes(post.get("picture").get("url").asString());
    assertThat(TestPictures.pixels(shown)).isEqualTo(TestPictures.pixels(painter.picture()));
  }

  private static List<Path> leftovers(SmallDisk disk) throws IOException {
    try (Stream<Path> all = Files.walk(disk.seen().resolve("data/pictures"))) {
      return all.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
