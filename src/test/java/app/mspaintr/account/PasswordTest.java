package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  private static final MemberName ADA = new MemberName("Ada-Lovelace");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 chars!",
        "onlylowercaseletters",
        "        .",
        "пароль-для-ады",
        "🎨🖌️🖍️✏️🖊️🖋️🎭🎬"
      })
  void mayBeAnythingLongEnough(String password) {
    assertThatCode(() -> new Password(password).mustFit(ADA)).doesNotThrowAnyException();
  }

  @Test
  void isCountedInCodePoints() {
    assertRejected("🎨".repeat(7), ErrorCode.PASSWORD_TOO_SHORT);
    assertThatCode(() -> new Password("🎨".repeat(8)).mustFit(ADA)).doesNotThrowAnyException();
    assertThatCode(() -> new Password("🎨".repeat(128)).mustFit(ADA)).doesNotThrowAnyException();
    assertRejected("🎨".repeat(129), ErrorCode.PASSWORD_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password", "PassWord", "12345678", "qwertyuiop", "ada-lovelace", "ＰＡＳＳＷＯＲＤ"})
  void mustNotBeTheFirstThatIsGuessed(String password) {
    assertRejected(password, ErrorCode.PASSWORD_TOO_COMMON);
  }

  @Test
  void isTheSameHoweverItIsComposed() {
    assertThat(new Password("zoe\u0308zoe\u0308zoe\u0308"))
        .isEqualTo(new Password("zo\u00EBzo\u00EBzo\u00EB"));
  }

  @Test
  void isInNoText() {
    assertThat(new Password("correct horse").toString()).doesNotContain("horse");
    assertThat(new SignInRequest("ada", "correct horse").toString()).doesNotContain("horse");
    assertThat(new JoinRequest("ada", "correct horse", null).toString()).doesNotContain("horse");
  }

  private static void assertRejected(String password, ErrorCode code) {
    assertThatThrownBy(() -> new Password(password).mustFit(ADA))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            rejection -> {
              assertThat(rejection.code()).isEqualTo(code);
              assertThat(rejection.field()).contains("password");
            });
  }
}
