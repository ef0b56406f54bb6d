package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"ada", "Ada-L_1815", "1st", "abcdefghij0123456789"})
  void fits(String name) {
    assertThat(MemberName.of(name)).contains(new MemberName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "abcdefghij01234567890",
        "-ada",
        "_ada",
        "a b",
        "ada\n",
        "ädä",
        "аda",
        "a.b",
        "@ada"
      })
  void doesNotFit(String name) {
    assertThat(MemberName.of(name)).isEmpty();
    assertThatThrownBy(() -> new MemberName(name))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            rejection -> {
              assertThat(rejection.code()).isEqualTo(ErrorCode.NAME_INVALID);
              assertThat(rejection.field()).contains("name");
            });
  }

  @Test
  void isTheSameInUpperAndLowerCase() {
    assertThat(new MemberName("ADA-I").key()).isEqualTo(new MemberName("ada-i").key());
  }
}
