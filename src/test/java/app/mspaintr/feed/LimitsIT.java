package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.http.ManualClock;
import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.RawSocket;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LimitsIT {
  @TempDir Path data;

  @Test
  void whoeverSendsTooMuchIsAskedToWaitAndThenSentAway() {
    try (EmbeddedServer war = start("--commands-burst", "5", "--commands-per-second", "1");
        TestSocket feed = TestClient.guest(war).feed()) {
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        codes.add(feed.ask("showCounts", "posts", List.of()).path("code").asString(""));
      }
      assertThat(codes.subList(0, 5)).containsOnly("");
      assertThat(codes.subList(5, 12)).containsOnly("rateLimited");
      for (int refused = 7; refused <= 100; refused++) {
        feed.tryToTell("showCounts", "posts", List.of()); // no more: what is unread resets it all
      }
      assertThat(feed.closeCode()).isEqualTo(4029);
      JsonNode goodbye = feed.event("goodbye");
      assertThat(goodbye.get("code").asInt()).isEqualTo(4029);
      assertThat(goodbye.get("reconnectAfterMs").asInt()).isPositive();
    }
  }

  @Test
  void aMembersConnectionsShareWhatTheyMaySend() {
    try (EmbeddedServer war = start("--commands-burst", "6", "--commands-per-second", "1")) {
      TestClient member = TestClient.member(war);
      try (TestSocket one = member.feed();
          TestSocket other = member.feed();
          TestSocket guest = TestClient.guest(war).feed()) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          codes.add(one.ask("showCounts", "posts", List.of()).path("code").asString(""));
          codes.add(other.ask("showCounts", "posts", List.of()).path("code").asString(""));
        }
        assertThat(codes.subList(0, 6)).containsOnly("");
        assertThat(codes.subList(6, 12)).containsOnly("rateLimited");
        assertThat(guest.ask("showCounts", "posts", List.of()).get("type").asString())
            .isEqualTo("accepted");
      }
    }
  }

  @Test
  void anAddressAndAMemberHaveSoManyConnections() {
    try (EmbeddedServer war =
        start("--connections-per-address", "4", "--connections-per-member", "2")) {
      TestClient member = TestClient.member(war);
      TestClient guest = TestClient.guest(war);
      try (TestSocket first = member.feed();
          TestSocket second = member.feed();
          TestSocket tooMany = member.open("/live/feed")) {
        assertThat(tooMany.closeCode()).isEqualTo(4029);
        assertThat(tooMany.event("goodbye").get("reconnectAfterMs").asInt()).isPositive();
        try (TestSocket third = guest.feed();
            TestSocket fourth = guest.feed();
            TestSocket fifth = guest.open("/live/feed")) {
          assertThat(fifth.closeCode()).isEqualTo(4029);
          assertThat(fourth.isClosed()).isFalse();
          first.breakOff();
          await().until(() -> isAdmitted(guest));
          assertThat(second.isClosed() || third.isClosed()).isFalse();
        }
      }
    }
  }

  @Test
  void anAddressHasSoManyTcpConnectionsWhateverTheyAreFor() throws IOException {
    String refused = "mspaintr_tcp_connections_refused_total";
    try (EmbeddedServer war = start("--tcp-connections-per-address", "4")) {
      TestClient guest = TestClient.guest(war);
      // by a connection that is kept
      await().untilAsserted(() -> assertThat(guest.metric(refused)).isZero());
      try (RawSocket idle = RawSocket.connect(war.uri(), 0);
          RawSocket slow = RawSocket.connect(war.uri(), 0);
          RawSocket feed = RawSocket.open(guest, "/live/feed", 0)) {
        slow.send("GET / HTTP/1.1\r\n");
        assertThat(isServed(war)).isFalse();
        assertThat(isServed(war)).isFalse();
        assertThat(guest.metric(refused)).isEqualTo(2);
        assertThat(feed.read().text()).contains("welcome");
        idle.breakOff();
        await().until(() -> isServed(war));
        await().until(() -> isServed(war)); // the one before is gone as well
      }
    }
  }

  @Test
  void aTrustedProxyHasAsManyTcpConnectionsAsItNeeds() throws IOException {
    try (EmbeddedServer war =
            start("--tcp-connections-per-address", "1", "--trusted-proxies", "127.0.0.1");
        RawSocket first = RawSocket.open(TestClient.guest(war), "/live/feed", 0);
        RawSocket second = RawSocket.open(TestClient.guest(war), "/live/feed", 0)) {
      assertThat(isServed(war)).isTrue();
      assertThat(first.read().text()).contains("welcome");
      assertThat(second.read().text()).contains("welcome");
    }
  }

  private static boolean isServed(TestServer war) throws IOException {
    try (RawSocket client = RawSocket.connect(war.uri(), 0)) {
      client.send("GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      return client.readHead().startsWith("HTTP/1.1 200 ");
    } catch (SocketException cut) {
      return false;
    }
  }

  @Test
  void behindATrustedProxyEveryClientHasAnAddressOfItsOwn() {
    try (EmbeddedServer war =
        start("--connections-per-address", "1", "--trusted-proxies", "127.0.0.1")) {
      TestClient guest = TestClient.guest(war);
      Map<String, String> one = Map.of("X-Forwarded-For", "203.0.113.9, 198.51.100.1");
      Map<String, String> other = Map.of("X-Forwarded-For", "203.0.113.9, 198.51.100.2");
      try (TestSocket first = guest.open("/live/feed", one)) {
        first.event("snapshot");
        try (TestSocket another = guest.open("/live/feed", other);
            TestSocket again = guest.open("/live/feed", one)) {
          another.event("snapshot");
          assertThat(again.closeCode()).isEqualTo(4029);
          assertThat(first.isClosed()).isFalse();
        }
      }
    }
  }

  @Test
  void theHeaderThatAProxyWritesMayBeTheStandardsOwn() {
    try (EmbeddedServer war =
        start(
            "--connections-per-address",
            "1",
            "--trusted-proxies",
            "127.0.0.1",
            "--proxy-header",
            "Forwarded")) {
      TestClient guest = TestClient.guest(war);
      Map<String, String> one =
          Map.of("Forwarded", "for=203.0.113.9, for=\"[2001:db8::1]:4711\";proto=https");
      Map<String, String> same = Map.of("Forwarded", "For=\"[2001:db8::2]\"");
      Map<String, String> other =
          Map.of("Forwarded", "for=198.51.100.2", "X-Forwarded-For", "2001:db8::1");
      try (TestSocket first = guest.open("/live/feed", one)) {
        first.event("snapshot");
        try (TestSocket another = guest.open("/live/feed", other);
            TestSocket again = guest.open("/live/feed", same)) {
          another.event("snapshot");
          assertThat(again.closeCode()).as("of the same network").isEqualTo(4029);
          assertThat(first.isClosed()).isFalse();
        }
      }
    }
  }

  @Test
  void aMemberUploadsSoManyBytesInASecond() {
    try (EmbeddedServer war =
            start("--upload-bytes-per-second", "100000", "--chunk-bytes", "65536");
        TestSocket feed = TestClient.member(war).feed()) {
      byte[] picture = TestPictures.png(400, 300);
      assertThat(picture.length).isGreaterThan(200_000);
      TestUpload upload = TestUpload.begin(feed, picture);
      while (upload.sendOne().goOn(feed).offset() < picture.length) {
        ManualClock.turn(Duration.ofMillis(400));
      }
      assertThat(feed.events("uploadRefused"))
          .isNotEmpty()
          .allMatch(event -> event.get("code").asString().equals("rateLimited"));
      assertThat(feed.accepted("publishPost", "upload", upload.id()).has("post")).isTrue();
    }
  }

  @Test
  void emptyChunksCountTooWhoeverSendsThem() {
    try (EmbeddedServer war = start("--upload-bytes-per-second", "65536")) {
      TestClient member = TestClient.member(war);
      String post = member.post();
      try (TestSocket feed = member.feed();
          TestSocket guest = TestClient.guest(war).feed();
          TestSocket room = TestClient.guest(war).room(post)) {
        String upload = TestUpload.begin(feed, TestPictures.png()).id();
        for (int i = 0; i < 17; i++) { // sixteen may be
          feed.say(empty(upload));
          guest.say(empty(upload));
          room.say(empty(upload));
        }
        feed.event("uploadRefused", "code", "rateLimited");
        guest.event("uploadRefused", "code", "signInRequired");
        guest.event("uploadRefused", "code", "rateLimited");
        room.event("refused", "code", "unknownType");
        room.event("refused", "code", "rateLimited");
        assertThat(feed.isClosed() || guest.isClosed() || room.isClosed()).isFalse();
      }
    }
  }

  @Test
  void whoeverGoesOnSendingChunksThatAreRefusedIsSentAway() {
    try (EmbeddedServer war = start()) {
      TestClient member = TestClient.member(war);
      String post = member.post();
      try (TestSocket feed = member.feed();
          TestSocket guest = TestClient.guest(war).feed();
          TestSocket room = member.room(post)) {
        for (TestSocket socket : List.of(feed, guest, room)) {
          for (int refused = 1; refused <= 101; refused++) {
            socket.sayInVain(empty(UUID.randomUUID().toString())); // no more, as above
          }
          assertThat(socket.closeCode()).isEqualTo(4029);
          assertThat(socket.event("goodbye").get("reconnectAfterMs").asInt()).isPositive();
          assertThat(socket.events("uploadRefused").size() + socket.events("refused").size())
              .isEqualTo(100);
        }
      }
    }
  }

  @Test
  void anUploadMayTakeAllThatMayBeOnItsWayAgainAndAgain() {
    try (EmbeddedServer war = start();
        TestSocket feed = TestClient.member(war).feed()) {
      byte[] picture = new byte[10 * 1024 * 1024];
      TestUpload.begin(feed, picture).sendAll();
      assertThat(feed.events("uploadRefused")).isEmpty();
    }
  }

  private static ByteBuffer empty(String upload) {
    return TestUpload.chunk(upload, 0, ByteBuffer.allocate(0));
  }

  @Test
  void theSameCommandMayBeTriedAgainAfterAWait() {
    try (EmbeddedServer war = start("--commands-burst", "3", "--commands-per-second", "2")) {
      TestClient author = TestClient.member(war);
      String post = author.post();
      try (TestSocket feed = author.feed()) {
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 4; i++) {
          feed.ask("showCounts", "posts", List.of());
        }
        assertThat(feed.askAs(id, "castStar", "post", post).path("code").asString())
            .isEqualTo("rateLimited");
        ManualClock.turn(Duration.ofSeconds(1));
        assertThat(feed.askAs(id, "castStar", "post", post).path("stars").asInt()).isEqualTo(1);
      }
    }
  }

  @Test
  void aMemberHasAFewUnfinishedUploads() {
    try (EmbeddedServer war = start("--uploads-per-member", "2");
        TestSocket feed = TestClient.member(war).feed()) {
      TestUpload first = TestUpload.begin(feed, TestPictures.png());
      TestUpload.begin(feed, TestPictures.png());
      assertThat(feed.refused("beginUpload", "size", 5, "mediaType", "image/png"))
          .isEqualTo("rateLimited");
      feed.accepted("publishPost", "upload", first.sendAll().id());
      TestUpload.begin(feed, TestPictures.png());
    }
  }

  @Test
  void aLongQueueOfPicturesIsBusy() {
    try (EmbeddedServer war = start("--picture-queue", "1", "--uploads-per-member", "50");
        TestSocket feed = TestClient.member(war).feed()) {
      List<String> uploads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        uploads.add(TestUpload.begin(feed, TestPictures.png(300, 300)).sendAll().id());
      }
      List<String> asked =
          uploads.stream().map(upload -> feed.tell("publishPost", "upload", upload)).toList();
      List<String> codes =
          asked.stream().map(id -> feed.answer(id).path("code").asString("")).toList();
      assertThat(codes).contains("", "busy").containsOnly("", "busy");
      String again = uploads.get(codes.indexOf("busy"));
      feed.accepted("publishPost", "upload", again);
    }
  }

  /** Whether a new connection gets its snapshot; if not, it must be told to come back. */
  private static boolean isAdmitted(TestClient client) {
    try (TestSocket feed = client.open("/live/feed")) {
      feed.awaitAny(all -> all.stream().anyMatch(LimitsIT::isSnapshotOrGoodbye));
      return !feed.events("snapshot").isEmpty();
    }
  }

  private static boolean isSnapshotOrGoodbye(JsonNode event) {
    return List.of("snapshot", "goodbye").contains(event.get("type").asString());
  }

  private EmbeddedServer start(String... options) {
    return EmbeddedServer.on(data).option(options).standingClock().start();
  }
}
