package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.RawSocket;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client made the server hold is given back when it goes: else the heap would not do. */
class HeldIT {
  private static final int HEAP_MB = 96;
  private static final int HELD = 60_000;

  /** They leave twice as much as the heap has room for. */
  private static final int MANY = 2 * (HEAP_MB << 20) / HELD;

  /** A text message that begins and does not end (RFC 6455, section 5.2). */
  private static final int BEGIN = 0x01;

  @TempDir Path data;

  @Test
  void whoeverLeavesAmidAMessageLeavesNothing() throws IOException {
    try (RunningWar war =
        RunningWar.on(data)
            .jvm("-Xmx" + HEAP_MB + "m")
            .environment("MSPAINTR_LIMITS", "off")
            .start()) {
      TestClient guest = TestClient.guest(war);
      for (int i = 0; i < MANY; i++) {
        try (RawSocket leaving = RawSocket.open(guest, "/live/feed", 0)) {
          leaving.frame(BEGIN, new byte[HELD]);
          leaving.frame(RawSocket.PING); // answered when all before was read
          while (leaving.read().head() != RawSocket.PONG) {
            // what a feed is told first
          }
          leaving.breakOff();
        }
      }
      assertThat(TestClient.member(war).post()).isNotEmpty();
      assertThat(war.err()).doesNotContain("OutOfMemory", "SEVERE");
    }
  }
}
