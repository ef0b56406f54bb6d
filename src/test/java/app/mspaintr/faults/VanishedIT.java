package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RawSocket;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Peers whose network is gone from one moment to the next: no FIN, no reset, no acknowledgement
 * comes from them ever again, and none of ours reaches them.
 */
class VanishedIT {
  private static final int PEERS = 10;

  @TempDir Path data;

  @Test
  void ofWhoeverVanishesWithoutAWordNothingIsLeft() throws Exception {
    try (LoneNetwork network = LoneNetwork.make();
        RunningWar war =
            RunningWar.on(data)
                .by(network.door())
                .environment("MSPAINTR_LIMITS", "off")
                .option("--ping-seconds", "1", "--pong-seconds", "5")
                .start()) {
      for (int i = 0; i < PEERS; i++) {
        network.peer(war, RawSocket.handshake(TestClient.guest(war), "/live/feed"));
      }
      await().until(() -> network.connections(war) == PEERS);
      network.unplug();
      long began = System.nanoTime();
      await().atMost(Duration.ofMinutes(1)).until(() -> network.connections(war) == 0);
      Duration gone = Duration.ofNanos(System.nanoTime() - began);
      Faults.report("%d vanished peers: no socket is left after %d ms", PEERS, gone.toMillis());
      network.plugIn();
      assertThat(metrics(network, war))
          .contains("mspaintr_connections 0.0\n")
          .contains("mspaintr_connections_ended_total{reason=\"too_slow\"} " + PEERS + ".0\n");
    }
  }

  private static String metrics(LoneNetwork network, RunningWar war) throws IOException {
    Process asking =
        network.peer(war, "GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
