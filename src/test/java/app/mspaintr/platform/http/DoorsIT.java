package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.StartupFailure;
import app.mspaintr.support.Browser;
import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
class DoorsIT {
  private final TestServer war;
  private final Browser browser;

  DoorsIT(TestServer war) {
    this.war = war;
    this.browser = new Browser(war);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost", "http://localhost:1"})
  void aForeignPageChangesNothing(String origin) {
    HttpResponse<String> refused = browser.send(delete().header("Origin", origin));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body()).contains("\"code\":\"originNotAllowed\"");
  }

  @Test
  void aCrossSiteRequestChangesNothing() {
    HttpRequest.Builder hidden = delete().header("Sec-Fetch-Site", "cross-site");
    assertThat(browser.send(hidden).statusCode()).isEqualTo(403);
  }

  @Test
  void ourPagesAndProgramsMayChangeThings() {
    assertThat(browser.send(delete()).statusCode()).isEqualTo(204);
    String port = ":" + war.uri().getPort();
    for (String name : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
      HttpRequest.Builder ours = delete().header("Origin", "http://" + name + port);
      assertThat(browser.send(ours).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void aForeignPageOpensNoWebSocket() {
    assertThatThrownBy(() -> socket("https://evil.example"))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
    socket(browser.origin()).abort();
  }

  @Test
  void everyAnswerTellsTheBrowserWhatNotToDo() {
    for (String path : new String[] {"/", "/api/session", "/api/nothing", "/nothing", "/app.js"}) {
      HttpResponse<String> answer = browser.send("GET", path, null);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "script-src 'self' 'sha256-")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void thePolicyAllowsTheImportMapOfThePageAsItIsServed() {
    HttpResponse<String> page = browser.send("GET", "/", null);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains(ImportMap.source(page.body()).orElseThrow());
  }

  @Test
  void followTheOperatorsOrigins(@TempDir Path own) {
    try (EmbeddedServer other =
        EmbeddedServer.on(own).option("--public-origins", "https://pictures.example").start()) {
      Browser client = new Browser(other);
      assertThat(client.send("DELETE", "/api/session", null).statusCode()).isEqualTo(403);
      HttpResponse<String> joined =
          client.send(
              HttpRequest.newBuilder(other.uri("/api/members"))
                  .header("Origin", "https://pictures.example")
                  .header("Content-Type", "application/json")
                  .POST(
                      BodyPublishers.ofString(
                          "{\"name\":\"ada\",\"password\":\"correct horse battery\"}")));
      assertThat(joined.statusCode()).isEqualTo(201);
      assertThat(joined.headers().firstValue("Set-Cookie").orElse("")).endsWith("; Secure");
      assertThat(joined.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void refuseToStartWithWhatIsNoOrigin(@TempDir Path own) {
    try (EmbeddedServer other =
        EmbeddedServer.on(own).option("--public-origins", "pictures.example")) {
      assertThatThrownBy(other::start)
          .isInstanceOf(StartupFailure.class)
          .hasMessageContaining("mspaintr.public-origins must list origins");
    }
  }

  private HttpRequest.Builder delete() {
    return HttpRequest.newBuilder(war.uri("/api/session")).DELETE();
  }

  private WebSocket socket(String origin) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(war.socket("/live/feed"), new WebSocket.Listener() {})
        .join();
  }
}
