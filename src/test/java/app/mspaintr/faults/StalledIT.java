package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.support.Heap;
import app.mspaintr.support.RawSocket;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A tenth of a busy room reads nothing more, or is gone without a word: it harms nobody. */
class StalledIT {
  private static final int WATCHERS = 180;
  private static final int STALLED = 20;
  private static final int SECONDS = Faults.count(10, 60);

  /** Longest that a stalled connection may live, from the last that it read. */
  private static final Duration CUT = Duration.ofSeconds(30);

  private final Map<String, Long> said = new ConcurrentHashMap<>();
  private final Queue<Long> delays = new ConcurrentLinkedQueue<>();

  @TempDir Path data;

  @Test
  void whoeverReadsNothingIsCutAndTheOthersNoticeNothing() throws Exception {
    try (RunningWar war =
        RunningWar.on(data)
            .jvm("-Xmx256m")
            .environment("MSPAINTR_LIMITS", "off")
            .option("--send-seconds", String.valueOf(Faults.count(8, 20)))
            .start()) {
      TestClient author = TestClient.member(war);
      String path = "/live/posts/" + author.post();
      List<Thread> watchers = watch(war, path);
      try (Connection busy = Connection.open(author, path)) {
        talk(busy, 3); // warm
        long before = talk(busy, SECONDS);
        long heap = Heap.live(war);
        List<RawSocket> stalled = stall(war, path);
        long began = System.nanoTime();
        long during = talk(busy, SECONDS);
        while (!Sockets.remaining(war, stalled).isEmpty()) {
          assertThat(Duration.ofNanos(System.nanoTime() - began))
              .as(Sockets.remaining(war, stalled).size() + " stalled connections are left")
              .isLessThan(CUT);
          during = Math.max(during, talk(busy, 1));
        }
        long cutAfter = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long heapAfter = Heap.live(war);
        Faults.report(
            "%d of %d stalled: gone after %d ms; the others' 99th percentile %d ms, before %d ms"
                + " (%.2f x); heap %d KB, before %d KB",
            STALLED,
            WATCHERS + STALLED,
            cutAfter,
            during,
            before,
            1.0 * during / before,
            heapAfter,
            heap);
        assertThat(during).as("ms, at the 99th percentile").isLessThan(3 * before + 50);
        assertThat(heapAfter).isLessThan(heap + 5 * 1024);
        for (RawSocket socket : stalled) {
          socket.breakOff();
        }
      }
      for (Thread watcher : watchers) {
        assertThat(watcher.isAlive()).as("nobody else was cut").isTrue();
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
        assertThat(lived).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
        await().until(() -> Sockets.remaining(war, List.of(mute)).isEmpty());
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

  private List<Thread> watch(RunningWar war, String path) throws IOException {
    List<Thread> watchers = new ArrayList<>();
    for (int i = 0; i < WATCHERS; i++) {
      Connection watching = Connection.open(TestClient.guest(war), path);
      watchers.add(new Thread(() -> hear(watching), "watcher"));
    }
    watchers.forEach(Thread::start);
    return watchers;
  }

  private void hear(Connection watching) {
    try {
      while (true) {
        JsonNode event = watching.next();
        Long then = said.get(event.path("comment").path("text").asString("").split(" ")[0]);
        if (then != null) {
          delays.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - then));
        }
        watching.heard().clear();
      }
    } catch (IOException end) {
      watching.close();
    }
  }

  /** Comments for so many seconds; the 99th percentile of all watchers' delays, in ms. */
  private long talk(Connection busy, int seconds) throws IOException, InterruptedException {
    delays.clear();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() - until < 0) {
      String name = "c" + said.size();
      Said comment = new Said("addComment", "text", name + " " + "x".repeat(1500));
      said.put(name, System.nanoTime());
      comment.over(busy);
      TimeUnit.MILLISECONDS.sleep(20); // the pace of the room
    }
    List<Long> sorted = delays.stream().sorted().collect(Collectors.toList());
    return Math.max(1, sorted.get(sorted.size() * 99 / 100));
  }

  private static List<RawSocket> stall(RunningWar war, String path) throws IOException {
    List<RawSocket> stalled = new ArrayList<>();
    for (int i = 0; i < STALLED; i++) {
      stalled.add(RawSocket.open(TestClient.guest(war), path, 4096));
    }
    return stalled;
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
