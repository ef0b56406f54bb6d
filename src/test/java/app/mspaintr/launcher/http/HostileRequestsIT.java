package app.mspaintr.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.RawSocket;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestSocket;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * HTTP as it may not be: each request is refused, none is answered with 500, none is waited for.
 */
class HostileRequestsIT {
  private static final int REQUEST_SECONDS = 2;

  /** Nothing takes as long as that; a drip alone would go on for as long as it drips. */
  private static final Duration HANGING = Duration.ofMinutes(1);

  /** More than there are threads. */
  private static final int MANY = 100;

  private static final String CUT = "mspaintr_requests_cut_total{reason=\"slow_request\"}";

  @TempDir static Path data;
  private static EmbeddedServer war;

  @BeforeAll
  static void start() {
    war =
        EmbeddedServer.on(data)
            .option("--limits", "off")
            .option("--request-seconds", String.valueOf(REQUEST_SECONDS))
            .start();
  }

  @AfterAll
  static void stop() {
    war.close();
  }

  @AfterEach
  void othersNoticeNothing() {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      feed.accepted("showCounts", "posts", List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/a%",
        "/a%2",
        "/a%2fb",
        "/a%5cb",
        "/%00",
        "/index.html%00.js",
        "/%0d%0aSet-Cookie:%20a=b",
        "/%ff",
        "/%c0%ae%c0%ae/",
        "/%ed%a0%80",
        "/../../etc/passwd",
        "/pictures/....//....//etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/a/..",
        "/..;/WEB-INF/beans.xml",
        "/./WEB-INF/beans.xml",
        "/..\\WEB-INF",
        "/api/posts/%zz",
        "/api/posts/1%2f2",
        "/pictures/%2e%2e/1",
        "/live/posts/%zz",
        "/\u00e4"
      })
  void aPathThatIsNoneIsRefused(String path) throws IOException {
    assertThat(status("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n")).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/beans.xml",
        "/WEB-INF;/beans.xml",
        "/%57EB-INF/beans.xml",
        "/web-inf/beans.xml",
        "//WEB-INF/beans.xml",
        "/META-INF/MANIFEST.MF",
        "/app/mspaintr/launcher/bootstrap/Main.class",
        "/nothing"
      })
  void whatIsNobodysBusinessIsNotThere(String path) throws IOException {
    assertThat(status("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n")).isEqualTo(404);
  }

  @Test
  void whatStandsBehindASemicolonIsNoPath() throws IOException {
    try (RawSocket client = RawSocket.connect(war.uri(), 0)) {
      client.send("GET /;/WEB-INF/beans.xml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(new String(client.in().readAllBytes(), UTF_8)).contains("<!doctype html>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: a\rSet-Cookie: b\r\n",
        "X: a\u0000b\r\n",
        "X : a\r\n",
        "X Y: a\r\n",
        "Host: evil.example\r\n",
        "Content-Length: 2\r\nContent-Length: 3\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: +2\r\n",
        "Content-Length: 0x2\r\n",
        "Content-Length: 99999999999999999999\r\n"
      })
  void aHeaderThatOthersMayReadOtherwiseIsRefused(String header) throws IOException {
    assertThat(status("POST /api/session HTTP/1.1\r\nHost: a\r\n" + header + "\r\n{}"))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: xchunked\r\n"
      })
  void nothingIsSmuggledInABodyOfNoLength(String header) throws IOException {
    String second = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";
    try (RawSocket client = RawSocket.connect(war.uri(), 0)) {
      client.send("POST /api/session HTTP/1.1\r\nHost: a\r\n" + header + "\r\n0\r\n\r\n" + second);
      assertThat(client.readHead()).startsWith("HTTP/1.1 411 ").contains("Connection: close");
      assertThat(new String(client.in().readAllBytes(), UTF_8)).doesNotContain("HTTP/1.1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Connection: Upgrade",
        "Connection: Upgrade\r\nSec-WebSocket-Key: short",
        "Connection: close\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
      })
  void aHandshakeThatIsNoneIsRefused(String headers) throws IOException {
    assertThat(
            status(
                "GET /live/feed HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\n"
                    + headers
                    + "\r\n\r\n"))
        .isEqualTo(400);
  }

  @Test
  void aRequestForAnotherHostIsNoReasonToGoThere() throws IOException {
    assertThat(status("GET http://evil.example/health/live HTTP/1.1\r\nHost: a\r\n\r\n"))
        .isEqualTo(200);
    assertThat(status("GET http://evil.example/%zz HTTP/1.1\r\nHost: a\r\n\r\n")).isEqualTo(400);
    assertThat(status("CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n")).isEqualTo(501);
    assertThat(status("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n")).isEqualTo(405);
  }

  @Test
  void whatDripsIsCutHoweverSteadily() throws Exception {
    double cut = TestClient.guest(war).metric(CUT);
    List<RawSocket> clients = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      RawSocket client = RawSocket.connect(war.uri(), 0).patience(Duration.ofMillis(1));
      client.send(
          switch (i % 4) {
            case 0 -> "";
            case 1 -> "GET / HTTP/1.1\r\nHost: a\r\nX: ";
            case 2 -> "GET /live/feed HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n";
            default ->
                "POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 60000\r\n\r\n{";
          });
      clients.add(client);
    }
    othersNoticeNothing();
    await("the cuts")
        .atMost(HANGING)
        .until(
            () -> {
              clients.removeIf(HostileRequestsIT::isCut); // and a drop to each other
              return clients.isEmpty();
            });
    assertThat(TestClient.guest(war).metric(CUT))
        .as("and for no other reason")
        .isEqualTo(cut + MANY);
    assertThat(war.log()).contains("its request did not arrive in time");
  }

  @Test
  void aConnectionMayRestBetweenRequests() throws Exception {
    try (RawSocket client = RawSocket.connect(war.uri(), 0)) {
      for (int i = 0; i < 3; i++) {
        client.send("POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(client.readHead()).startsWith("HTTP/1.1 4");
        client.send("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
        client.in().readNBytes(client.in().available());
        TimeUnit.SECONDS.sleep(REQUEST_SECONDS); // it is the silence that is tested
        client.in().readNBytes(client.in().available());
      }
    }
  }

  private static boolean isCut(RawSocket client) {
    try {
      client.send(" ");
      return client.in().read() < 0;
    } catch (SocketException reset) {
      return true;
    } catch (IOException silence) {
      return false;
    }
  }

  private static int status(String request) throws IOException {
    try (RawSocket client = RawSocket.connect(war.uri(), 0)) {
      client.send(request);
      String head = client.readHead();
      assertThat(head).startsWith("HTTP/1.1 ").doesNotContainIgnoringCase("\r\nServer:");
      return Integer.parseInt(head.substring(9, 12));
    }
  }
}
