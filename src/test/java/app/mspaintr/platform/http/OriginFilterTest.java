package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.settings.Settings;
import app.mspaintr.support.TestRequest;
import app.mspaintr.support.TestResponse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginFilterTest {
  private static final String OURS = "http://localhost:8080";
  private static final String FOREIGN = "https://evil.example";

  private final OriginFilter filter =
      new OriginFilter(new PublicOrigins(new Settings(setting -> null)));

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
  void refusesAForeignPagesChange(String method) throws Exception {
    TestResponse response = new TestResponse();
    assertThat(passes(new TestRequest(method, "/api/session").header("Origin", FOREIGN), response))
        .isFalse();
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.body()).contains("\"code\":\"originNotAllowed\"");
  }

  @Test
  void refusesAnOriginThatIsNull() throws Exception {
    assertThat(passes(change().header("Origin", "null"))).isFalse();
  }

  @Test
  void refusesAForeignOriginBehindOneOfOurs() throws Exception {
    assertThat(passes(change().header("Origin", OURS).header("Origin", FOREIGN))).isFalse();
  }

  @Test
  void doesNotBelieveHost() throws Exception {
    TestRequest rebound =
        change()
            .header("Host", "rebound.example:8080")
            .header("Origin", "http://rebound.example:8080");
    assertThat(passes(rebound)).isFalse();
  }

  @Test
  void refusesACrossSiteChangeThatHidesItsOrigin() throws Exception {
    assertThat(passes(change().header("Sec-Fetch-Site", "cross-site"))).isFalse();
  }

  @Test
  void refusesAForeignHandshake() throws Exception {
    TestRequest feed = new TestRequest("GET", "/live/feed").header("Origin", FOREIGN);
    assertThat(passes(feed)).isFalse();
    TestRequest below =
        new TestRequest("GET", "/app/live/feed")
            .with("getContextPath", "/app")
            .header("Origin", FOREIGN);
    assertThat(passes(below)).isFalse();
    TestRequest upgrade =
        new TestRequest("GET", "/").header("Upgrade", "websocket").header("Origin", FOREIGN);
    assertThat(passes(upgrade)).isFalse();
  }

  @Test
  void letsOurOwnPagesIn() throws Exception {
    assertThat(passes(change().header("Origin", OURS).header("Sec-Fetch-Site", "same-origin")))
        .isTrue();
    assertThat(passes(new TestRequest("GET", "/live/feed").header("Origin", OURS))).isTrue();
  }

  @Test
  void letsProgramsInThatAreNoPage() throws Exception {
    assertThat(passes(change())).isTrue();
    assertThat(passes(new TestRequest("GET", "/live/feed"))).isTrue();
  }

  @Test
  void letsAnyPageLinkToUs() throws Exception {
    TestRequest link =
        new TestRequest("GET", "/")
            .header("Origin", FOREIGN)
            .header("Sec-Fetch-Site", "cross-site");
    assertThat(passes(link)).isTrue();
  }

  @Test
  void learnsThePortOfTheServerItIsDeployedOn() throws Exception {
    TestRequest elsewhere =
        change().with("getLocalPort", 9080).header("Origin", "http://localhost:9080");
    assertThat(passes(elsewhere)).isTrue();
  }

  private static TestRequest change() {
    return new TestRequest("POST", "/api/session");
  }

  private boolean passes(TestRequest request) throws IOException, ServletException {
    return passes(request, new TestResponse());
  }

  private boolean passes(TestRequest request, TestResponse response)
      throws IOException, ServletException {
    boolean[] passed = {false};
    filter.doFilter(request.get(), response.get(), (in, out) -> passed[0] = true);
    return passed[0];
  }
}
