package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.Person;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokenTest {
  @Test
  void has256RandomBits() {
    assertThat(Stream.generate(SessionToken::fresh).limit(1000))
        .doesNotHaveDuplicates()
        .allSatisfy(
            token -> assertThat(Base64.getUrlDecoder().decode(token.text())).hasSize(256 / 8));
  }

  @Test
  void isKeptAsItsHash() {
    // printf 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' | sha256sum
    assertThat(new SessionToken("A".repeat(43)).hash())
        .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "' or 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
  void isNothingElse(String text) {
    assertThat(SessionToken.of(text)).isEmpty();
  }

  @Test
  void isInNoText() {
    SessionToken token = SessionToken.fresh();
    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(new NewSession(new Person("ada", "Ada"), token).toString())
        .doesNotContain(token.text());
  }
}
