package app.mspaintr.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestSocket;
import io.micrometer.core.instrument.Metrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does not leave to the next one in its process, which each test counts on. */
class StoppedServerIT {
  /** Threads of the process: of the tests' clients, of the JDK, of H2's driver and of Grizzly. */
  private static final List<String> OTHERS =
      List.of(
          "HttpClient-",
          "ForkJoinPool.commonPool-",
          "Java2D Disposer",
          "awaitility",
          "Grizzly-HttpSession-Expirer");

  @TempDir Path data;

  @Test
  void itsThreadsEndItsMetersGoAndTheNextOneCountsFromZero() {
    Set<String> before = threads();
    try (EmbeddedServer server = EmbeddedServer.on(data).start()) {
      TestClient author = TestClient.member(server);
      String post = author.post();
      try (TestSocket room = author.room(post)) {
        room.accepted("castStar", "post", post);
      }
      assertThat(author.metric("mspaintr_commands_total{answer=\"accepted\"}")).isPositive();
      assertThat(threads()).as("while it runs").anyMatch(name -> name.startsWith("http-"));
      server.stop();
      await()
          .untilAsserted(
              () ->
                  assertThat(threads())
                      .filteredOn(name -> !before.contains(name))
                      .noneMatch(name -> OTHERS.stream().noneMatch(name::startsWith)));
      assertThat(Metrics.globalRegistry.getRegistries()).isEmpty();
      assertThat(Metrics.globalRegistry.find("mspaintr.messages.unfinished").meters()).isEmpty();
      server.start();
      assertThat(author.metric("mspaintr_commands_total{answer=\"accepted\"}")).isZero();
      assertThat(author.json("/api/posts/" + post).get("stars").asInt()).isEqualTo(1);
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
