package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
  private static final int MEGABYTES = 160;

  @TempDir Path mountPoint;
  private RunningWar war;

  @BeforeEach
  void start() {
    run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", mountPoint.toString());
    war =
        Servers.on(mountPoint.resolve("data"))
            .option("--disk-reserve-mb", "8", "--disk-commands-mb", "8")
            .start();
  }

  @AfterEach
  void stop() {
    if (war != null) {
      war.close();
    }
    run("umount", "-l", mountPoint.toString());
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
      Path ballast = fill(12);
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
    assertThat(new Truth(author).comments(id)).hasSize(1);
    assertThat(new Truth(author).postsSince(id)).hasSize(1);
  }

  @Test
  void whereNotEvenTheDatabaseHasRoomItIsRefusedUntilThereIsSome() throws IOException {
    TestClient author = TestClient.member(war);
    String id = author.post();
    Path ballast = fill(9);
    int comments = 0;
    try (TestSocket room = author.room(id)) {
      JsonNode answer = room.ask("addComment", "text", "x".repeat(1000));
      while (answer.get("type").asString().equals("accepted")) {
        comments++;
        answer = room.ask("addComment", "text", "x".repeat(1000));
      }
      Faults.report("%d comments went on a full disk, then: %s", comments, answer);
      assertThat(answer.get("code").asString()).isEqualTo("busy");
      Path rest = fill(0);
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
    List<JsonNode> kept = new Truth(author).comments(id);
    assertThat(kept).hasSize(comments + 1);
  }

  /** Leaves so many megabytes; what to delete for room. */
  private Path fill(int megabytes) throws IOException {
    Path ballast = mountPoint.resolve("ballast" + megabytes);
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (mountPoint.toFile().getUsableSpace() > megabytes * 1024L * 1024) {
        out.write(block);
      }
    }
    return ballast;
  }

  private static void run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(
            String.join(" ", command)
                + ": "
                + told
                + "This test needs a small disk: run it as"
                + " root, in a container with --cap-add SYS_ADMIN.");
      }
    } catch (IOException e) {
      throw new AssertionError(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
