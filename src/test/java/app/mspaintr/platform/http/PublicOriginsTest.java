package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicOriginsTest {
  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
  void areTheLoopbackNamesWithTheServersPortByDefault(String origin) {
    assertThat(origins("").allows(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "http://localhost",
        "http://localhost:8081",
        "https://localhost:8080",
        "http://localhost:8080/",
        "http://localhost:8080.evil.example",
        "http://rebound.example:8080"
      })
  void areNothingElseByDefault(String origin) {
    assertThat(origins("").allows(origin)).isFalse();
  }

  @Test
  void followThePortThatTheServerIsReallyAt() {
    PublicOrigins origins = origins("");
    origins.servedAt(9080);
    assertThat(origins.allows("http://localhost:9080")).isTrue();
    assertThat(origins.allows("http://localhost:8080")).isFalse();
    origins.servedAt(80);
    assertThat(origins.allows("http://localhost")).isTrue();
  }

  @Test
  void areTheOperatorsListInPlaceOfTheLoopbackNames() {
    PublicOrigins origins = origins("https://Pictures.Example/, http://10.0.0.5:80");
    origins.servedAt(8080);
    assertThat(origins.allows("https://pictures.example")).isTrue();
    assertThat(origins.allows("http://10.0.0.5")).isTrue();
    assertThat(origins.allows("http://pictures.example")).isFalse();
    assertThat(origins.allows("https://sub.pictures.example")).isFalse();
    assertThat(origins.allows("http://localhost:8080")).isFalse();
    assertThat(origins.https()).isTrue();
    assertThat(origins("http://10.0.0.5").https()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pictures.example",
        "https://",
        "https://a.example/page",
        "ftp://a.example",
        "*",
        "https://me@a.example",
        "https://a.example?x",
        "null"
      })
  void mustBeOrigins(String entry) {
    assertThatThrownBy(() -> origins(entry))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("mspaintr.public-origins")
        .hasMessageContaining(entry);
  }

  private static PublicOrigins origins(String list) {
    Map<Setting, String> values = Map.of(Setting.PUBLIC_ORIGINS, list);
    return new PublicOrigins(new Settings(values::get));
  }
}
