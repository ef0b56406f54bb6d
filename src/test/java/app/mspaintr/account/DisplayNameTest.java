package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"A", "Ada Lovelace", "愛 ラヴレス", "عائشة", "Ada 🎨", "O’Hara & <b>"})
  void fits(String name) {
    assertThat(new DisplayName(name).text()).isEqualTo(name);
  }

  @Test
  void isTrimmedAndComposed() {
    assertThat(new DisplayName("  Zoe\u0308 \t").text()).isEqualTo("Zo\u00EB");
  }

  @Test
  void hasAtMost40Characters() {
    assertThat(new DisplayName("a".repeat(40)).text()).hasSize(40);
    assertInvalid("a".repeat(41));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0",
        "\u3000", // nothing to see
        "a\u0000b",
        "a\nb",
        "a\u2028b", // controls and line ends
        "a\u202Eb",
        "a\u2066b",
        "a\u200Fb", // bidi
        "a\u200Bb",
        "a\u200Db",
        "a\u2060b",
        "\uFEFFab",
        "a\u00ADb", // zero width
        "\u3164",
        "\u2800",
        "a\u115Fb", // letters that are drawn as nothing
        "a\uD800b",
        "a\uE000b",
        "a\uFFFFb" // no characters
      })
  void showsWhatItIs(String name) {
    assertInvalid(name);
  }

  private static void assertInvalid(String name) {
    assertThatThrownBy(() -> new DisplayName(name))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            rejection -> {
              assertThat(rejection.code()).isEqualTo(ErrorCode.DISPLAY_NAME_INVALID);
              assertThat(rejection.field()).contains("displayName");
            });
  }
}
