package app.mspaintr.faults;

import app.mspaintr.support.RunningWar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Servers for faults: fast to start, without limits, and with room for a whole history. */
final class Servers {
  private Servers() {}

  static RunningWar on(Path folder) {
    return RunningWar.on(folder)
        .jvm("-XX:+UseSerialGC")
        .environment("MSPAINTR_LIMITS", "off")
        .option("--send-queue-events", "100000", "--send-queue-bytes", "67108864");
  }

  /**
   * A port to come back to after a restart; not one of those that the system gives to clients,
   * which would meet themselves there while the server is away.
   */
  static String freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return String.valueOf(free.getLocalPort());
      } catch (IOException taken) {
        // by another program: the next one
      }
    }
  }
}
