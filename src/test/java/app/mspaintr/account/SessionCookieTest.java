package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.http.PublicOrigins;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.support.TestRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
  private static final SessionToken TOKEN = new SessionToken("A".repeat(43));

  @Test
  void isForTheServerAloneAndForThisSite() {
    assertThat(cookie("", request()).set(TOKEN))
        .isEqualTo(
            "mspaintr_session=%s; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax"
                .formatted(TOKEN.text()));
  }

  @Test
  void isForTheApplicationsPath() {
    assertThat(cookie("", request().with("getContextPath", "/pictures")).set(TOKEN))
        .contains("; Path=/pictures;");
  }

  @Test
  void isSecureWhereClientsComeByHttps() {
    assertThat(cookie("https://pictures.example", request()).set(TOKEN)).endsWith("; Secure");
    assertThat(cookie("", request().with("isSecure", true)).set(TOKEN)).endsWith("; Secure");
  }

  @Test
  void isTakenAwayByTheSameNameAndPath() {
    assertThat(cookie("", request()).cleared())
        .isEqualTo("mspaintr_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }

  @Test
  void isFoundAmongOthers() {
    assertThat(token("a=b; mspaintr_session=" + TOKEN.text() + "; c=d")).containsExactly(TOKEN);
    assertThat(token("a=b", "mspaintr_session=" + TOKEN.text())).containsExactly(TOKEN);
    assertThat(token("mspaintr_session=" + TOKEN.text())).containsExactly(TOKEN);
  }

  @Test
  void isNotWhatLooksLikeIt() {
    assertThat(token()).isEmpty();
    assertThat(token("")).isEmpty();
    assertThat(token("mspaintr_session", "=", ";;")).isEmpty();
    assertThat(token("xmspaintr_session=" + TOKEN.text())).isEmpty();
    assertThat(token("mspaintr_session=" + TOKEN.text() + "A")).isEmpty();
  }

  private static List<SessionToken> token(String... headers) {
    return SessionCookie.token(List.of(headers)).stream().toList();
  }

  private static TestRequest request() {
    return new TestRequest("POST", "/api/session");
  }

  private static SessionCookie cookie(String origins, TestRequest request) {
    Map<Setting, String> values = Map.of(Setting.PUBLIC_ORIGINS, origins);
    return SessionCookie.of(request.get(), new PublicOrigins(new Settings(values::get)));
  }
}
