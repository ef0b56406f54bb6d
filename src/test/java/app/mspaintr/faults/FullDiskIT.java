package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A disk without room: what needs room is refused, the rest goes on, and all is well afterwards.
 */
class FullDiskIT {
  /** Megabytes that are kept from everything, and those above that are kept from pictures. */
  private static final int RESERVE = 4;

  private static final int FOR_COMMANDS = 4;

  @TempDir Path mountPoint;
  private SmallDisk disk;
  private RunningWar war;

  @BeforeEach
  void start() throws IOException {
    disk = SmallDisk.at(mountPoint);
    war =
        disk.server()
            .option("--disk-reserve-mb", "" + RESERVE, "--disk-commands-mb", "" + FOR_COMMANDS)
            .start();
  }

  @AfterEach
  void stop() {
    if (war != null) {
      war.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void uploadsAreRefusedAndTheRestGoesOn() throws IOException {
    TestClient author = TestClient.member(war);
    byte[] picture = TestPictures.png(400, 300);
    JsonNode post = author.publish(picture, "Before");
    String id = post.get("id").asString();
    try (TestSocket feed = author.feed();
        TestSocket room = author.room(id)) {
      TestUpload upload = TestUpload.begin(feed, TestPictures.png(900, 700));
      Path ballast = disk.fill(RESERVE + FOR_COMMANDS / 2);
      upload.trySendAll();
      assertThat(feed.event("uploadRefused").get("code").asString()).isEqualTo("busy");
      assertThat(feed.refused("beginUpload", "size", 5, "mediaType", "image/png"))
          .isEqualTo("busy");
      assertThat(feed.refused("publishPost", "upload", upload.id())).isEqualTo("uploadIncomplete");

      room.accepted("addComment", "text", "still here");
      room.accepted("castStar", "post", id);
      assertThat(author.getBytes(post.get("picture").get("url").asString()).body()).isNotEmpty();
      assertThat(author.get("/api/posts").statusCode()).isEqualTo(200);

      Files.delete(ballast);
      upload.goOn(feed).sendAll();
      feed.accepted("publishPost", "upload", upload.id());
    }
    assertThat(war.terminate()).isZero();
    war.start();
    assertThat(new ServerState(author).comments(id)).hasSize(1);
    assertThat(new ServerState(author).postsSince(id)).hasSize(1);
  }

  @Test
  void whereNotEvenTheDatabaseHasRoomItIsRefusedUntilThereIsSome() throws IOException {
    TestClient author = TestClient.member(war);
    String id = author.post();
    Path ballast = disk.fill(RESERVE + 1);
    int comments = 0;
    try (TestSocket room = author.room(id)) {
      JsonNode answer = room.ask("addComment", "text", "x".repeat(1000));
      while (answer.get("type").asString().equals("accepted")) {
        comments++;
        answer = room.ask("addComment", "text", "x".repeat(1000));
      }
      Faults.report("%d comments went on a full disk, then: %s", comments, answer);
      assertThat(answer.get("code").asString()).isEqualTo("busy");
      Path rest = disk.fill(0);
      assertThat(room.refused("addComment", "text", "not a byte")).isEqualTo("busy");
      assertThat(author.get("/api/posts/" + id).statusCode()).as("reading").isEqualTo(200);
      try (TestSocket other = author.room(id)) {
        assertThat(other.event("snapshot").get("comments")).isNotEmpty();
      }
      Files.delete(rest);
      Files.delete(ballast);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  room.ask("addComment", "text", "again")
                      .get("type")
                      .asString()
                      .equals("accepted"));
    }
    war.kill();
    war.start();
    List<JsonNode> kept = new ServerState(author).comments(id);
    assertThat(kept).hasSize(comments + 1);
  }
}
