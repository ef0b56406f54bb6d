package app.mspaintr.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the operator sees of what clients do; each on a server of its own, whose counts begin at 0.
 */
class MetricsIT {
  @TempDir Path data;

  @Test
  void countsWhatClientsDo() {
    try (RunningWar war = RunningWar.on(data).start()) {
      TestClient author = TestClient.member(war);
      await().until(() -> value(author, "mspaintr_connections") == 0);
      byte[] picture = TestPictures.png();
      try (TestSocket feed = author.feed()) {
        TestUpload upload = TestUpload.begin(feed, picture).sendAll();
        String post =
            feed.accepted("publishPost", "upload", upload.id()).get("post").get("id").asString();
        try (TestSocket room = TestClient.guest(war).room(post)) {
          feed.accepted("castStar", "post", post);
          assertThat(feed.refused("castStar", "post", "999")).isEqualTo("notFound");
          assertThat(room.refused("addComment", "text", "hi")).isEqualTo("signInRequired");
          feed.say(
              TestUpload.chunk("00000000-0000-0000-0000-000000000000", 0, ByteBuffer.allocate(9)));
          feed.event("uploadRefused");
          room.event("starsCounted");
          assertThat(value(author, "mspaintr_connections")).isEqualTo(2);
          assertThat(value(author, "mspaintr_commands_total{answer=\"accepted\"}")).isEqualTo(3);
          assertThat(value(author, "mspaintr_commands_total{answer=\"notFound\"}")).isEqualTo(1);
          assertThat(value(author, "mspaintr_commands_total{answer=\"signInRequired\"}"))
              .isEqualTo(1);
          assertThat(value(author, "mspaintr_upload_bytes_total")).isEqualTo(picture.length);
          assertThat(value(author, "mspaintr_chunks_refused_total{code=\"notFound\"}"))
              .isEqualTo(1);
          assertThat(value(author, "mspaintr_delivery_seconds_count")).isGreaterThanOrEqualTo(2);
          assertThat(value(author, "mspaintr_delivery_seconds_bucket{le=\"5.0\"}"))
              .isEqualTo(value(author, "mspaintr_delivery_seconds_count"));
          assertThat(value(author, "mspaintr_seats_waiting_events")).isZero();
          assertThat(value(author, "mspaintr_seats_held_bytes")).isZero();
          assertThat(value(author, "mspaintr_events_merged_total")).isNotNegative();
          feed.accepted("removePost", "post", post);
          assertThat(room.closeCode()).isEqualTo(1000);
        }
      }
      assertThat(value(author, "mspaintr_connections_ended_total{reason=\"removed\"}"))
          .isEqualTo(1);
      assertThat(value(author, "mspaintr_connections_ended_total{reason=\"too_slow\"}")).isZero();
    }
  }

  private static double value(TestClient client, String name) {
    return client
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name));
  }
}
