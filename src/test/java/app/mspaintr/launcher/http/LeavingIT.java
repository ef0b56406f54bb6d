package app.mspaintr.launcher.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.RawSocket;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingIT {
  /** More than a system keeps for a client that reads none of it. */
  private static final int SIDE = 1700;

  @TempDir Path data;

  @Test
  void whoeverLeavesInTheMiddleOfAnAnswerIsNoErrorInTheLog() throws IOException {
    try (EmbeddedServer war = start()) {
      TestClient author = TestClient.member(war);
      String large =
          author.publish(TestPictures.png(SIDE, SIDE), "").get("picture").get("url").asString();
      for (int i = 0; i < 10; i++) {
        RawSocket resets = ask(war, large);
        resets.in().readNBytes(100);
        resets.breakOff();
        ask(war, large).breakOff();
        try (RawSocket closes = ask(war, large)) {
          closes.in().readNBytes(100);
        }
      }
      war.stop();
      assertThat(war.log()).as("with all requests ended").isEmpty();
    }
  }

  @Test
  void whoeverAsksForMuchAtOnceAndLeavesIsNoErrorInTheLog() throws IOException {
    try (EmbeddedServer war = start()) {
      for (String path : List.of("/", "/nothing", "/api/posts", "/api/posts/1", "/live/feed")) {
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n";
        byte[] many =
            request.formatted(path, war.uri().getAuthority()).repeat(2000).getBytes(US_ASCII);
        for (int i = 0; i < 10; i++) {
          RawSocket resets = RawSocket.connect(war.uri(), 4096);
          resets.send(many);
          resets.in().readNBytes(100 * i);
          resets.breakOff();
          try (RawSocket closes = RawSocket.connect(war.uri(), 4096)) {
            closes.send(many);
          }
        }
        assertThat(war.log()).as(path).isEmpty();
      }
      war.stop();
      assertThat(war.log()).as("with all requests ended").isEmpty();
    }
  }

  /** What hangs is cut, which is logged, long before the end stops waiting for it. */
  private EmbeddedServer start() {
    return EmbeddedServer.on(data).option("--drain-seconds", "120").start();
  }

  private static RawSocket ask(TestServer war, String url) throws IOException {
    RawSocket socket = RawSocket.connect(war.uri(), 4096);
    socket.send("GET /%s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(url, war.uri().getAuthority()));
    return socket;
  }
}
