package app.mspaintr.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RawSocket;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that ask for large pictures and take them slowly, or not at all. */
class SlowReadersIT {
  /** More than there are threads. */
  private static final int MANY = 150;

  /** With 256 KB for each they would need twice the heap. */
  private static final int TOO_MANY = 2500;

  private static final int SEND_SECONDS = 5;

  /** Nothing takes as long as that. */
  private static final Duration HANGING = Duration.ofMinutes(1);

  /** Some 8 MB; 150 of them are more than the heap. */
  private static final int SIDE = 1700;

  @TempDir static Path data;
  private static RunningWar war;
  private static String large;

  @BeforeAll
  static void publish() throws IOException {
    war =
        RunningWar.on(data)
            .jvm("-Xmx320m")
            .option("--send-seconds", String.valueOf(SEND_SECONDS))
            .option("--tcp-connections-per-address", String.valueOf(2 * TOO_MANY))
            .start();
    large = publishIn(war);
  }

  private static String publishIn(RunningWar war) {
    return TestClient.member(war)
        .publish(TestPictures.png(SIDE, SIDE), "")
        .get("picture")
        .get("url")
        .asString();
  }

  @AfterAll
  static void allRequestsEnded() {
    try (RunningWar ended = war) {
      assertThat(ended.terminate()).as("the exit code").isZero();
      assertThat(ended.err()).doesNotContain("OutOfMemory", "SEVERE", "WARN");
    }
  }

  @Test
  void whoeverTakesNothingIsCut() throws Exception {
    int before = war.err().length();
    List<RawSocket> clients = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      clients.add(ask());
    }
    TestClient other = TestClient.guest(war);
    byte[] whole = other.getBytes("/" + large).body();
    assertThat(whole).hasSizeGreaterThan(8_000_000);
    await("all are cut").atMost(HANGING).until(() -> cut(clients, before) == MANY);
    for (RawSocket client : clients) {
      client.breakOff();
    }
    assertThat(other.getBytes("/" + large).body()).isEqualTo(whole);
  }

  @Test
  void nobodyElseWaitsForThoseWhoTakeNothing(@TempDir Path folder) throws IOException {
    try (RunningWar patient =
        RunningWar.on(folder).jvm("-Xmx320m").option("--send-seconds", "3600").start()) {
      String picture = publishIn(patient);
      List<RawSocket> clients = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        clients.add(ask(patient, picture));
      }
      assertThat(TestClient.guest(patient).getBytes("/" + picture).body())
          .hasSizeGreaterThan(8_000_000);
      assertThat(patient.err()).as("cut before").isEmpty();
      for (RawSocket client : clients) {
        client.breakOff();
      }
    }
  }

  @Test
  void moreOfThemThanTheHeapCouldHoldHarmNobodyForLong() throws Exception {
    TestClient other = TestClient.guest(war);
    List<RawSocket> clients = new ArrayList<>();
    try (TestSocket feed = other.feed()) {
      for (int i = 0; i < TOO_MANY; i++) {
        clients.add(ask());
      }
      assertThat(feed.accepted("showOlderPosts", "before", "1", "limit", 1).has("posts")).isTrue();
      await("answered again")
          .atMost(HANGING)
          .until(() -> other.get("/" + large).statusCode() == 200);
      assertThat(feed.accepted("showOlderPosts", "before", "1", "limit", 1).has("posts")).isTrue();
      await("told") // the request for the metrics itself may come at a busy moment
          .atMost(HANGING)
          .untilAsserted(
              () -> {
                assertThat(other.metric("mspaintr_requests_refused_total{reason=\"busy\"}"))
                    .isPositive();
                assertThat(other.metric("mspaintr_requests_cut_total{reason=\"too_much_unread\"}"))
                    .isPositive();
              });
    } finally {
      for (RawSocket client : clients) {
        client.breakOff();
      }
    }
  }

  @Test
  void whoeverLeavesWithoutReadingLeavesNoSocketBehind() throws Exception {
    String picture = large.substring(large.lastIndexOf('/') + 1);
    try (RawSocket feed = RawSocket.open(TestClient.guest(war), "/live/feed", 4096)) {
      feed.text(
          "{\"type\":\"showPicture\",\"id\":\"%s\",\"picture\":\"%s\"}"
              .formatted(UUID.randomUUID(), picture));
      awaitWaiting(feed.port(), true);
      feed.endOutput();
      awaitWaiting(feed.port(), false); // else it would be LAST-ACK for minutes
    }
  }

  /** Until the system holds something for the client at this port, or has forgotten it. */
  private static void awaitWaiting(int port, boolean isHeld) throws Exception {
    String client = ":%04X".formatted(port);
    long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (true) {
      // proc_net_tcp(5): number, local and remote address, state, bytes to be sent and read
      boolean isThere =
          Stream.of("/proc/net/tcp", "/proc/net/tcp6")
              .flatMap(SlowReadersIT::lines)
              .map(line -> line.strip().split("\\s+"))
              .anyMatch(line -> line[2].endsWith(client) && !line[4].startsWith("00000000:"));
      if (isThere == isHeld) {
        return;
      }
      assertThat(System.nanoTime()).as("unsent bytes are %s", isHeld).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(100); // between two looks
    }
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoeverTakesItSteadilyGetsAllOfIt() throws Exception {
    try (RawSocket slow = ask()) {
      int got = 0;
      long until = System.nanoTime() + Duration.ofSeconds(SEND_SECONDS + 3).toNanos();
      while (System.nanoTime() < until) {
        got += slow.in().readNBytes(32 * 1024).length;
        TimeUnit.MILLISECONDS.sleep(250); // that is how slow it is
      }
      int all = TestClient.guest(war).getBytes("/" + large).body().length;
      assertThat(slow.in().readNBytes(all - got)).hasSize(all - got);
    }
  }

  /** How many of them were cut, by what was logged after so many characters. */
  private static long cut(List<RawSocket> clients, int before) {
    String log = war.err().substring(before);
    return clients.stream()
        .filter(client -> log.contains(":" + client.port() + " cut: it does not take its answer"))
        .count();
  }

  private static RawSocket ask() throws IOException {
    return ask(war, large);
  }

  private static RawSocket ask(RunningWar war, String url) throws IOException {
    RawSocket socket = RawSocket.connect(war.uri(), 4096);
    socket.send("GET /%s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(url, war.uri().getAuthority()));
    return socket;
  }
}
