package app.mspaintr.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.http.ProblemCode;
import app.mspaintr.http.Rejection;
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
            Rejection.class,
            rejection -> {
              assertThat(rejection.problem().code()).isEqualTo(ProblemCode.NAME_INVALID);
              assertThat(rejection.problem().field()).isEqualTo("name");
            });
  }

  @Test
  void isTheSameInUpperAndLowerCase() {
    assertThat(new MemberName("ADA-I").key()).isEqualTo(new MemberName("ada-i").key());
  }
}
