package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.Browser;
import app.mspaintr.support.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInLimitsIT {
  @TempDir Path data;

  @Test
  void aNameIsLimitedFirstAndThenTheAddress() {
    try (EmbeddedServer war =
        EmbeddedServer.on(data)
            .option("--sign-ins-per-name-hour", "2", "--sign-ins-per-address-hour", "5")
            .standingClock()
            .start()) {
      Browser browser = new Browser(war);
      assertThat(browser.signIn("ada", "wrong").statusCode()).isEqualTo(401);
      assertThat(browser.signIn("ADA", "wrong").statusCode()).isEqualTo(401);
      assertLimited(browser.signIn("ada", "wrong"), 30 * 60);
      assertThat(browser.join("bob", "correct horse battery").statusCode()).isEqualTo(201);
      assertThat(browser.signIn("bob", "correct horse battery").statusCode()).isEqualTo(200);
      assertLimited(browser.signIn("carol", "wrong"), 12 * 60);
      assertThat(browser.send("GET", "/api/session", null).body()).contains("bob");
    }
  }

  private static void assertLimited(HttpResponse<String> answer, long mostSeconds) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("\"code\":\"rateLimited\"");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
        .isBetween(mostSeconds - 60, mostSeconds);
  }
}
