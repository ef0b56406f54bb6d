package app.mspaintr.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @Test
  void readsWhatAnIdCanBe() {
    assertThat(Ids.of("1")).hasValue(1);
    assertThat(Ids.ofPost("205")).isEqualTo(205);
    assertThat(Ids.ofComment("9".repeat(18))).isEqualTo(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "01",
        "-1",
        "+1",
        " 1",
        "1 ",
        "1\n",
        "1.0",
        "1e3",
        "0x1",
        "a",
        "١",
        "１",
        "1000000000000000000",
        "9223372036854775808"
      })
  void nothingElseIsThere(String id) {
    assertThat(Ids.of(id)).isEmpty();
    assertThatExceptionOfType(ApplicationException.class)
        .isThrownBy(() -> Ids.ofPost(id))
        .extracting(ApplicationException::code)
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThatExceptionOfType(ApplicationException.class)
        .isThrownBy(() -> Ids.ofComment(id))
        .extracting(ApplicationException::code)
        .isEqualTo(ErrorCode.NOT_FOUND);
  }
}
