package app.mspaintr.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidatorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "*",
        "/posts/17",
        "/vendor/@lit/reactive-element/index.js",
        "/a%20b",
        "/caf%C3%A9",
        "/a;b=c",
        "/.a",
        "/a..b",
        "/%25zz"
      })
  void takesWhatIsAPath(String path) {
    assertThat(RequestValidator.isPath(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%4", "/%g0", "/%0g", "/%00", "/%7f", "/%2F", "/%5c", "/\\"})
  void refusesWhatIsNoText(String path) {
    assertThat(RequestValidator.isPath(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "/../a",
        "/....//a",
        "/a/../b",
        "/%2e%2e/a",
        "/.%2e",
        "/.",
        "/a/./b",
        "/%2e/a",
        "/./..a",
        "/...b",
        "/a b",
        "/\u00e9",
        "/%e9"
      })
  void refusesWaysUpwardsAndWhatIsNotUtf8(String path) {
    assertThat(RequestValidator.isPath(path)).isFalse();
  }
}
