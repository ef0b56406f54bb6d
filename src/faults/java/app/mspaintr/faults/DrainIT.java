package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
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

  @TempDir Path data;

  @Test
  void whatRunsIsFinishedAndEveryoneIsToldWhenToComeBack() throws Exception {
    try (RunningWar war = Servers.on(data).start()) {
      Community community = new Community(war, MEMBERS, System.nanoTime());
      for (int round = 0; round < ROUNDS; round++) {
        String room = community.enterNewRoom();
        List<Connection> watching = watch(war, "/live/posts/" + room);
        List<Thread> readers =
            watching.stream().map(each -> new Thread(each::drain, "watcher")).toList();
        readers.forEach(Thread::start);
        community.work();
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500)); // at any moment
        long began = System.nanoTime();
        assertThat(war.terminate()).as("the exit code").isZero();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        community.awaitBreak();
        for (Thread reader : readers) {
          reader.join();
        }
        Faults.report("Drained in %d ms, %d acts answered", took.toMillis(), community.done());
        assertThat(took).isLessThan(Duration.ofSeconds(15));
        checkGoodbyes(Stream.concat(watching.stream(), community.connections()).toList());
        war.start();
        community.check(act -> false);
        community.finish();
      }
    }
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
