package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.support.RawSocket;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A tenth of a busy room reads nothing more, or is gone without a word: it harms nobody. */
class StalledIT {
  private static final int WATCHERS = Faults.count(60, 180, 180);
  private static final int STALLED = Faults.count(10, 20, 20);

  /** Events that may wait for a connection. Others are told one by one, and never have so many. */
  private static final int MOST = 20;

  /** Seconds in which each delay of the others is measured, in this form. */
  private static final int SECONDS = Faults.count(10, 60);

  /** Nothing takes as long as that. */
  private static final Duration HANGING = Duration.ofMinutes(1);

  /** Longest that a stalled connection may live, from the last that it read. */
  private static final Duration CUT = Duration.ofSeconds(30);

  @TempDir Path data;

  /** How much waits decides here, and no time: nobody is cut for being slow alone. */
  @Test
  @Tag(Faults.LANDING)
  void whoeverReadsNothingIsCutForWhatWaitsAndTheOthersAreToldAll() throws Exception {
    try (RunningWar war =
        RunningWar.on(data)
            .environment("MSPAINTR_LIMITS", "off")
            .option("--send-seconds", "3600", "--send-queue-events", String.valueOf(MOST))
            .start()) {
      TestClient author = TestClient.member(war);
      JsonNode large = author.publish(TestPictures.png(1700, 1700), "Large");
      String path = "/live/posts/" + large.get("id").asString();
      try (Room room = Room.watched(author, path, WATCHERS)) {
        List<RawSocket> stalled = stall(author, path, large.get("picture").get("id").asString());
        do {
          room.tell();
        } while (author.metric("mspaintr_send_queues_waiting_events") < 2 * STALLED);
        assertThat(tooSlow(author)).as("cut while the others were told").isZero();
        for (int i = 0; i < 2 * MOST; i++) {
          room.tell();
        }
        await("the cuts").atMost(HANGING).until(() -> tooSlow(author) == STALLED);
        await("the ends").atMost(HANGING).until(() -> Sockets.remaining(war, stalled).isEmpty());
        assertThat(author.metric("mspaintr_send_queues_held_bytes")).as("held for those").isZero();
        assertThat(author.metric("mspaintr_connections")).isEqualTo(WATCHERS + 1);
        Faults.report("%d of %d stalled: cut", STALLED, WATCHERS + STALLED);
        stalled.forEach(RawSocket::breakOff);
      }
    }
  }

  /** A ratio within one run, with a wide margin: what a landing cannot ask of any machine. */
  @Test
  void theOthersAreToldAsSoonAsBefore() throws Exception {
    try (RunningWar war =
        RunningWar.on(data)
            .jvm("-Xmx256m")
            .environment("MSPAINTR_LIMITS", "off")
            .option("--send-seconds", String.valueOf(Faults.count(8, 20)))
            .start()) {
      TestClient author = TestClient.member(war);
      JsonNode large = author.publish(TestPictures.png(1700, 1700), "Large");
      String path = "/live/posts/" + large.get("id").asString();
      try (Room room = Room.watched(author, path, WATCHERS)) {
        room.tellFor(3); // warm
        long before = room.tellFor(SECONDS);
        List<RawSocket> stalled = stall(author, path, large.get("picture").get("id").asString());
        long during = room.tellFor(SECONDS);
        await("the ends").atMost(HANGING).until(() -> Sockets.remaining(war, stalled).isEmpty());
        Faults.report(
            "%d of %d stalled: the others' 99th percentile %d ms, before %d ms (%.2f x)",
            STALLED, WATCHERS + STALLED, during, before, 1.0 * during / before);
        assertThat(during).as("ms, at the 99th percentile").isLessThan(3 * before + 50);
        stalled.forEach(RawSocket::breakOff);
      }
    }
  }

  @Test
  void whoeverNeverAnswersIsCut() throws Exception {
    try (RunningWar war =
        RunningWar.on(data)
            .environment("MSPAINTR_LIMITS", "off")
            .option("--ping-seconds", "1", "--pong-seconds", "3")
            .start()) {
      TestClient guest = TestClient.guest(war);
      try (RawSocket mute = RawSocket.open(guest, "/live/feed", 0).ignorePings();
          RawSocket polite = RawSocket.open(guest, "/live/feed", 0)) {
        Thread answering = new Thread(() -> new Connection(polite).drain(), "polite");
        answering.start();
        long began = System.nanoTime();
        mute.closeCode();
        Duration lived = Duration.ofNanos(System.nanoTime() - began);
        Faults.report("A mute peer was cut after %d ms", lived.toMillis());
        await().until(() -> Sockets.remaining(war, List.of(mute)).isEmpty());
        assertThat(tooSlow(guest)).as("cut for their silence").isEqualTo(1);
        assertThat(answering.isAlive()).isTrue();
      }
    }
  }

  @Test
  void asItComesADeadPeerIsCutWithinAMinute() {
    Settings settings = new Settings(setting -> null);
    long lookedAfter = 1; // second
    assertThat(settings.number(Setting.PONG_SECONDS) + lookedAfter).isLessThanOrEqualTo(60);
    assertThat(settings.number(Setting.SEND_SECONDS) + lookedAfter)
        .isLessThanOrEqualTo(CUT.toSeconds());
    assertThat(settings.number(Setting.PING_SECONDS))
        .isLessThan(settings.number(Setting.PONG_SECONDS) / 2);
  }

  /** They ask for more than the system keeps for them, and read none of it. */
  private static List<RawSocket> stall(TestClient who, String path, String picture)
      throws IOException {
    List<RawSocket> stalled = new ArrayList<>();
    for (int i = 0; i < STALLED; i++) {
      RawSocket socket = RawSocket.open(who, path, 4096);
      socket.text(new RetryableCommand("showPicture", "picture", picture).toString());
      stalled.add(socket);
    }
    return stalled;
  }

  private static double tooSlow(TestClient guest) {
    return guest.metric("mspaintr_connections_ended_total{reason=\"too_slow\"}");
  }

  /** The system's own list of connections. */
  private static final class Sockets {
    /** Ports of those that the server's side still has, in whatever state. */
    static Set<Integer> remaining(RunningWar war, List<RawSocket> clients) throws IOException {
      Set<Integer> ports = clients.stream().map(RawSocket::port).collect(Collectors.toSet());
      int server = war.uri().getPort();
      List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("/proc/net/tcp")));
      lines.addAll(Files.readAllLines(Path.of("/proc/net/tcp6")));
      return lines.stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length > 3 && port(words[1]) == server)
          .map(words -> port(words[2]))
          .filter(ports::contains)
          .collect(Collectors.toSet());
    }

    private static int port(String address) {
      int colon = address.lastIndexOf(':');
      return colon < 0 ? -1 : Integer.parseInt(address.substring(colon + 1), 16);
    }
  }
}
