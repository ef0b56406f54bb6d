package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.Browser;
import app.mspaintr.support.EmbeddedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberIT {
  private static final String PASSWORD = "correct horse battery";
  private static final AtomicInteger NAMES = new AtomicInteger();

  @TempDir static Path data;
  private static EmbeddedServer war;

  private final String name = "Member-" + NAMES.incrementAndGet();
  private final Browser browser = new Browser(war);

  @BeforeAll
  static void start() {
    war =
        EmbeddedServer.on(data)
            .realPasswords()
            // for many at once on a slow machine
            .option("--limits", "off", "--hashing-wait-ms", "60000")
            .start();
  }

  @AfterAll
  static void stop() {
    war.close();
  }

  @Test
  void joiningSignsIn() {
    HttpResponse<String> joined =
        browser.send(
            "POST",
            "/api/members",
            "{\"name\":\"%s\",\"password\":\"%s\",\"displayName\":\" Zoë 🎨 \"}"
                .formatted(name, PASSWORD));
    assertThat(joined.statusCode()).isEqualTo(201);
    assertThat(joined.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(joined.headers().firstValue("Cache-Control")).contains("no-store");
    String body = "{\"member\":{\"name\":\"" + name + "\",\"displayName\":\"Zoë 🎨\"}}";
    assertThat(joined.body()).isEqualTo(body);
    assertThat(whoIs(browser)).isEqualTo(body);
  }

  @Test
  void theCookieIsForTheServerAloneAndForThisSite() {
    assertThat(browser.join(name, PASSWORD).headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches(
            "mspaintr_session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax");
  }

  @Test
  void aGuestIsNobody() {
    assertThat(whoIs(browser)).isEqualTo("{\"member\":null}");
  }

  @Test
  void signingInRotatesTheSession() {
    browser.join(name, PASSWORD);
    Browser before = browser.twin();
    HttpResponse<String> signedIn = browser.signIn(name.toUpperCase(Locale.ROOT), PASSWORD);
    assertThat(signedIn.statusCode()).isEqualTo(200);
    assertThat(signedIn.body()).isEqualTo(whoIs(browser)).contains(name);
    assertThat(whoIs(before)).isEqualTo("{\"member\":null}");
  }

  @Test
  void signingOutEndsTheSessionHoweverOften() {
    browser.join(name, PASSWORD);
    Browser twin = browser.twin();
    HttpResponse<String> out = browser.send("DELETE", "/api/session", null);
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(out.headers().firstValue("Set-Cookie"))
        .contains("mspaintr_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    assertThat(whoIs(twin)).isEqualTo("{\"member\":null}");
    assertThat(twin.send("DELETE", "/api/session", null).statusCode()).isEqualTo(204);
    assertThat(new Browser(war).send("DELETE", "/api/session", null).statusCode()).isEqualTo(204);
  }

  @Test
  void aRestartLeavesMembersSignedIn() {
    browser.join(name, PASSWORD);
    war.restart();
    assertThat(whoIs(browser)).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":\"ab\",\"password\":\"correct horse\"}|422|nameInvalid|name",
        "{\"name\":\"free-name\",\"password\":\"short\"}|422|passwordTooShort|password",
        "{\"name\":\"free-name\",\"password\":\"password1\"}|422|passwordTooCommon|password",
        "{\"name\":\"free-name\",\"password\":\"Free-Name\"}|422|passwordTooCommon|password",
        "{\"name\":\"free-name\",\"password\":\"correct horse\",\"displayName\":\"\\u202Ex\"}|422|displayNameInvalid|displayName",
        "{\"name\":\"free-name\"}|400|malformed|",
        "{\"name\":\"free-name\",\"password\":null}|400|malformed|",
        "{\"name\":\"free-name\",\"password\":12345678}|400|malformed|",
        "{\"name\":\"free-name\",\"password\":\"correct horse\",\"admin\":true}|400|malformed|",
        "{\"name\":\"free-name\",\"password\":\"correct horse\"} {}|400|malformed|",
        "[]|400|malformed|",
      })
  void refusesAnUnfitNewcomer(String body, int status, String code, String field) {
    HttpResponse<String> refused = browser.send("POST", "/api/members", body);
    assertProblem(refused, status, code);
    assertThat(refused.body())
        .contains(field == null ? "}" : "\"field\":\"" + field + "\"")
        .doesNotContain("correct horse");
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void refusesTooLongAPassword() {
    assertProblem(browser.join(name, "x".repeat(129)), 422, "passwordTooLong");
    assertThat(browser.join(name, "y".repeat(128)).statusCode()).isEqualTo(201);
  }

  @Test
  void refusesATakenName() {
    browser.join(name, PASSWORD);
    HttpResponse<String> second =
        new Browser(war).join(name.toLowerCase(Locale.ROOT), "another password");
    assertProblem(second, 409, "nameTaken");
  }

  @Test
  void letsExactlyOneOfManyHaveAName() {
    int many = 8;
    var all =
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> new Browser(war).join(name, PASSWORD).statusCode(),
                        task -> new Thread(task).start()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join))
        .containsOnly(201, 409)
        .containsOnlyOnce(201);
  }

  @Test
  void tellsNobodyWhetherANameExists() {
    browser.join(name, PASSWORD);
    HttpResponse<String> wrongPassword = new Browser(war).signIn(name, "wrong");
    HttpResponse<String> wrongName = new Browser(war).signIn("nobody-here", "wrong");
    assertProblem(wrongPassword, 401, "wrongNameOrPassword");
    assertThat(wrongName.statusCode()).isEqualTo(401);
    assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
  }

  @Test
  void readsJsonOfABoundedSizeOnly() {
    HttpRequest.Builder text =
        HttpRequest.newBuilder(war.uri("/api/session"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{\"name\":\"a\",\"password\":\"b\"}"));
    assertProblem(browser.send(text), 415, "unsupportedMediaType");
    assertProblem(browser.signIn("a".repeat(16 * 1024), "b"), 413, "tooLarge");
    assertProblem(browser.signIn("a".repeat(100 * 1024), "b"), 413, "tooLarge");
  }

  @Test
  void tellsWhatIsNotThere() {
    assertProblem(browser.send("GET", "/api/nothing", null), 404, "notFound");
    HttpResponse<String> put = browser.send("PUT", "/api/session", "{}");
    assertProblem(put, 405, "methodNotAllowed");
    assertThat(put.headers().firstValue("Allow").orElse("")).contains("GET", "POST", "DELETE");
  }

  private static String whoIs(Browser browser) {
    HttpResponse<String> answer = browser.send("GET", "/api/session", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("\"status\":" + status + ",", "\"code\":\"" + code + "\"");
  }
}
