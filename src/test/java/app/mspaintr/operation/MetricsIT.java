package app.mspaintr.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.RawSocket;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the operator sees of what clients do; each on a server of its own, whose counts begin at 0.
 */
class MetricsIT {
  /** Some of each kind, which are there before there is anything to count. */
  private static final List<String> COUNTERS =
      List.of(
          "chunks_refused_total{code=\"notFound\"}",
          "commands_total{answer=\"accepted\"}",
          "connections_ended_total{reason=\"broken\"}",
          "delivery_seconds_count",
          "events_dropped_total",
          "events_merged_total",
          "handshakes_refused_total{reason=\"busy\"}",
          "requests_cut_total{reason=\"too_much_unread\"}",
          "requests_refused_total{reason=\"busy\"}",
          "tcp_connections_refused_total",
          "upload_bytes_total");

  @TempDir Path data;

  @Test
  void countsWhatClientsDo() {
    try (EmbeddedServer war = EmbeddedServer.on(data).start()) {
      TestClient author = TestClient.member(war);
      for (String counter : COUNTERS) {
        await().untilAsserted(() -> assertThat(author.metric("mspaintr_" + counter)).isZero());
      }
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
          assertThat(author.metric("mspaintr_connections")).isEqualTo(2);
          assertThat(author.metric("mspaintr_commands_total{answer=\"accepted\"}")).isEqualTo(3);
          assertThat(author.metric("mspaintr_commands_total{answer=\"notFound\"}")).isEqualTo(1);
          assertThat(author.metric("mspaintr_commands_total{answer=\"signInRequired\"}"))
              .isEqualTo(1);
          assertThat(author.metric("mspaintr_upload_bytes_total")).isEqualTo(picture.length);
          assertThat(author.metric("mspaintr_chunks_refused_total{code=\"notFound\"}"))
              .isEqualTo(1);
          // counted when all have been told, of whom the room is the first
          await()
              .untilAsserted(
                  () -> {
                    double delivered = author.metric("mspaintr_delivery_seconds_count");
                    assertThat(delivered).isGreaterThanOrEqualTo(2);
                    assertThat(author.metric("mspaintr_delivery_seconds_bucket{le=\"5.0\"}"))
                        .isGreaterThanOrEqualTo(delivered);
                    assertThat(author.metric("mspaintr_send_queues_waiting_events")).isZero();
                    assertThat(author.metric("mspaintr_send_queues_held_bytes")).isZero();
                  });
          feed.accepted("removePost", "post", post);
          assertThat(room.closeCode()).isEqualTo(1000);
        }
      }
      assertThat(author.metric("mspaintr_connections_ended_total{reason=\"removed\"}"))
          .isEqualTo(1);
      assertThat(author.metric("mspaintr_connections_ended_total{reason=\"too_slow\"}")).isZero();
    }
  }

  @Test
  void countsWhatIsRefusedByItsReason() throws IOException {
    try (EmbeddedServer war =
        EmbeddedServer.on(data).option("--connections-per-address", "1").start()) {
      TestClient guest = TestClient.guest(war);
      await().until(() -> guest.metric("mspaintr_connections") == 0);
      String shaking = RawSocket.handshake(guest, "/live/feed");
      refused(war, shaking.replaceFirst("Sec-WebSocket-Key: .*", "Sec-WebSocket-Key: short"), 400);
      refused(war, shaking.replaceFirst("Upgrade: ", "Host: twice\r\nUpgrade: "), 400);
      refused(
          war, shaking.replaceFirst("Upgrade: ", "Origin: https://a.example\r\nUpgrade: "), 403);
      refused(war, RawSocket.handshake(guest, "/live/posts/999"), 404);
      refused(war, "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400);
      try (TestSocket first = guest.feed();
          TestSocket second = guest.open("/live/feed")) {
        assertThat(second.closeCode()).isEqualTo(4029);
        assertThat(first.isClosed()).isFalse();
      }
      String handshakes = "mspaintr_handshakes_refused_total";
      assertThat(guest.metric(handshakes + "{reason=\"malformed\"}")).isEqualTo(2);
      assertThat(guest.metric(handshakes + "{reason=\"origin\"}")).isEqualTo(1);
      assertThat(guest.metric(handshakes + "{reason=\"not_found\"}")).isEqualTo(1);
      assertThat(guest.metric(handshakes + "{reason=\"too_many_connections\"}")).isEqualTo(1);
      assertThat(guest.metric("mspaintr_requests_refused_total{reason=\"malformed\"}"))
          .isEqualTo(1);
      assertThat(guest.metric("mspaintr_connections_ended_total{reason=\"rate_limited\"}"))
          .isEqualTo(1);
    }
  }

  @Test
  void countsWhatIsCutInTheMiddleOfARequest() throws IOException {
    try (EmbeddedServer war =
        EmbeddedServer.on(data).option("--request-seconds", "1", "--send-seconds", "3").start()) {

      TestClient author = TestClient.member(war);
      String large =
          author.publish(TestPictures.png(1700, 1700), "").get("picture").get("url").asString();
      String cut = "mspaintr_requests_cut_total";
      try (RawSocket slow = RawSocket.connect(war.uri(), 0);
          RawSocket body = RawSocket.connect(war.uri(), 0);
          RawSocket deaf = RawSocket.connect(war.uri(), 4096)) {
        slow.send(RawSocket.handshake(author, "/live/feed").substring(0, 40));
        body.send(
            "POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 9\r\n\r\n{");
        deaf.send("GET /" + large + " HTTP/1.1\r\nHost: a\r\n\r\n");
        await()
            .untilAsserted(
                () -> {
                  assertThat(author.metric(cut + "{reason=\"slow_request\"}")).isEqualTo(2);
                  assertThat(author.metric(cut + "{reason=\"slow_answer\"}")).isEqualTo(1);
                });
      }
      assertThat(author.metric(cut + "{reason=\"too_much_unread\"}")).isZero();
    }
  }

  @Test
  void countsWhatWasMergedForASlowConnectionAndDroppedWithIt() throws IOException {
    try (EmbeddedServer war = EmbeddedServer.on(data).option("--send-seconds", "2").start()) {
      TestClient author = TestClient.member(war);
      JsonNode large = author.publish(TestPictures.png(1700, 1700), "");
      String post = large.get("id").asString();
      String picture = large.get("picture").get("id").asString();
      String tooSlow = "mspaintr_connections_ended_total{reason=\"too_slow\"}";
      try (TestSocket room = author.room(post);
          TestSocket other = TestClient.member(war).room(post);
          RawSocket stalled = RawSocket.open(TestClient.guest(war), "/live/posts/" + post, 4096)) {
        for (int i = 0; i < 4; i++) { // more than the system holds
          stalled.text(
              "{\"type\":\"showPicture\",\"id\":\"%s\",\"picture\":\"%s\"}"
                  .formatted(UUID.randomUUID(), picture));
        }
        assertThat(author.metric("mspaintr_events_merged_total")).isZero();
        await()
            .until(
                () -> {
                  room.accepted("addComment", "text", "waits");
                  return author.metric("mspaintr_send_queues_waiting_events") > 0;
                });
        room.accepted("castStar", "post", post);
        other.accepted("castStar", "post", post);
        await().until(() -> author.metric("mspaintr_events_merged_total") >= 1);
        double waiting = author.metric("mspaintr_send_queues_waiting_events");
        await().until(() -> author.metric(tooSlow) == 1);
        assertThat(author.metric("mspaintr_events_dropped_total")).isGreaterThanOrEqualTo(waiting);
        assertThat(author.metric("mspaintr_send_queues_waiting_events")).isZero();
      }
    }
  }

  private static void refused(TestServer war, String request, int status) throws IOException {
    try (RawSocket client = RawSocket.connect(war.uri(), 0)) {
      client.send(request);
      assertThat(client.readHead()).startsWith("HTTP/1.1 " + status + " ");
    }
  }
}
