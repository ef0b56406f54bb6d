package app.mspaintr.launcher.websocket;

import static app.mspaintr.support.RawSocket.BINARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.RawSocket;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that never end, from connections that are polite otherwise. */
class PartialMessageIT {
  private static final int MOST = 1_000_000;

  /** Together they send almost twice as much. */
  private static final int MANY = 30;

  @TempDir Path data;

  @Test
  void noMoreIsHeldOfThemThanMayBeAndThenTheyGo() throws IOException {
    try (EmbeddedServer war =
        EmbeddedServer.on(data).option("--messages-bytes", String.valueOf(MOST)).start()) {
      TestClient member = TestClient.member(war);
      String bytes = "mspaintr_messages_unfinished_bytes";
      await().untilAsserted(() -> assertThat(member.metric(bytes)).isZero());
      List<RawSocket> sockets = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        sockets.add(RawSocket.open(TestClient.guest(war), "/live/feed", 0));
      }
      byte[] chunk = RawSocket.frameOf(BINARY, new byte[64 * 1024]);
      for (RawSocket socket : sockets) { // all of it before the first is cut
        socket.send(Arrays.copyOf(chunk, chunk.length - 1));
      }
      assertThat(member.metric(bytes)).isLessThan(MOST * 1.1);
      List<Integer> codes = new ArrayList<>();
      for (RawSocket socket : sockets) {
        codes.add(socket.closeCode());
        socket.breakOff();
      }
      assertThat(codes).as("refused, or cut").contains(1013, -1).containsOnly(1013, -1);
      assertThat(member.metric("mspaintr_connections_ended_total{reason=\"unfinished\"}"))
          .isEqualTo(MANY);
      await().until(() -> member.metric(bytes) == 0);
      assertThat(member.publish(TestPictures.png(400, 300), "").has("id")).isTrue();
    }
  }
}
