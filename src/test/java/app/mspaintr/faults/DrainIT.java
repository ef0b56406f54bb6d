package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RawSocket;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SIGTERM under load finishes what runs, says goodbye, and loses nothing. */
class DrainIT {
  private static final int ROUNDS = Faults.count(3, 50);
  private static final int MEMBERS = 8;
  private static final int WATCHERS = 100;
  private static final int STALLED = 20;

  @TempDir Path data;

  @Test
  void whatRunsIsFinishedAndEveryoneIsToldWhenToComeBack() throws Exception {
    try (RunningWar war = Servers.on(data).start()) {
      Community community = new Community(war, MEMBERS, System.nanoTime());
      for (int round = 0; round < ROUNDS; round++) {
        String room = community.enterNewRoom();
        List<Connection> watching = watch(war, "/live/posts/" + room);
        List<Thread> readers = read(watching);
        community.work(MEMBERS);
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500)); // at any moment
        long began = System.nanoTime();
        assertThat(war.terminate()).as("the exit code").isZero();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        community.awaitBreak();
        for (Thread reader : readers) {
          reader.join();
        }
        Faults.report("Drained in %d ms, %d acts answered", took.toMillis(), community.done());
        checkGoodbyes(Stream.concat(watching.stream(), community.connections()).toList());
        war.start();
        community.check(act -> false);
        community.finish();
      }
    }
  }

  @Test
  void whoeverReadsNothingDoesNotHoldTheEndUp() throws Exception {
    try (RunningWar war = Servers.on(data).option("--send-seconds", "3600").start()) {
      TestClient author = TestClient.member(war);
      JsonNode large = author.publish(TestPictures.png(1700, 1700), "Large");
      String room = "/live/posts/" + large.get("id").asString();
      List<RawSocket> stalled = stall(author, room, large.get("picture").get("id").asString());
      List<Connection> watching = watch(war, room);
      List<Thread> readers = read(watching);
      try (Connection talking = Connection.open(author, room)) {
        new RetryableCommand("addComment", "text", "which they do not read").over(talking);
      }
      await("those who do not read").until(() -> waitingEvents(author) >= STALLED);

      long began = System.nanoTime();
      assertThat(war.terminate()).as("the exit code").isZero();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      for (Thread reader : readers) {
        reader.join();
      }
      Faults.report("Drained in %d ms, with %d stalled", took.toMillis(), STALLED);
      checkGoodbyes(watching);
      stalled.forEach(RawSocket::breakOff);
    }
  }

  /** They ask for more than the system keeps for them, and read none of it. */
  private static List<RawSocket> stall(TestClient who, String room, String picture)
      throws IOException {
    List<RawSocket> stalled = new ArrayList<>();
    for (int i = 0; i < STALLED; i++) {
      RawSocket socket = RawSocket.open(who, room, 4096);
      for (int n = 0; n < 4; n++) {
        socket.text(new RetryableCommand("showPicture", "picture", picture).toString());
      }
      stalled.add(socket);
    }
    return stalled;
  }

  private static double waitingEvents(TestClient who) {
    return who.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("mspaintr_send_queues_waiting_events "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
        .sum();
  }

  private static List<Thread> read(List<Connection> watching) {
    List<Thread> readers =
        watching.stream().map(each -> new Thread(each::drain, "watcher")).toList();
    readers.forEach(Thread::start);
    return readers;
  }

  private static List<Connection> watch(RunningWar war, String path) throws IOException {
    List<Connection> watching = new ArrayList<>();
    for (int i = 0; i < WATCHERS; i++) {
      watching.add(Connection.open(TestClient.guest(war), path));
    }
    return watching;
  }

  private static void checkGoodbyes(List<Connection> connections) {
    List<Integer> when = new ArrayList<>();
    for (Connection connection : connections) {
      List<JsonNode> heard = connection.heard();
      JsonNode goodbye = heard.get(heard.size() - 1);
      assertThat(goodbye.get("type").asString()).as("the last of " + heard).isEqualTo("goodbye");
      assertThat(goodbye.get("code").asInt()).isEqualTo(1012);
      assertThat(connection.closeCode()).isEqualTo(1012);
      when.add(goodbye.get("reconnectAfterMs").asInt());
    }
    assertThat(when).allMatch(ms -> ms >= 0 && ms < 5000);
    int early = (int) when.stream().filter(ms -> ms < 2500).count();
    assertThat(early).as("spread").isBetween(when.size() / 4, when.size() * 3 / 4);
  }
}
