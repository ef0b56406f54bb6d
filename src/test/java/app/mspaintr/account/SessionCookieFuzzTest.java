package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class SessionCookieFuzzTest {
  private static final String TOKEN = "Zm9ydHktdGhyZWUgb2YgYmFzZTY0dXJsIGNoYXJzLi4";
  private static final String OURS = SessionCookie.NAME + "=" + TOKEN;

  static Stream<byte[]> headers() {
    return Stream.of(
            OURS, "a=b; " + OURS + "; c=\"d\"", "a\n" + OURS + "A", "=;; ; mspaintr_session")
        .map(header -> header.getBytes(StandardCharsets.ISO_8859_1));
  }

  @MethodSource("headers")
  @FuzzTest
  void isATokenOrNoneAndFoundAmongWhateverElseComes(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    List<String> headers = List.of(text.split("\n", -1));
    Optional<SessionToken> token = SessionCookie.token(headers);
    token.ifPresent(
        found -> {
          assertThat(found.text()).matches("[A-Za-z0-9_-]{43}");
          assertThat(text).contains(SessionCookie.NAME).contains(found.text());
          assertThat(found.hash()).hasSize(64);
        });
    assertThat(SessionCookie.token(List.of(OURS + ";" + text)))
        .as("the first counts")
        .hasValue(new SessionToken(TOKEN));
    if (!text.contains(SessionCookie.NAME)) {
      assertThat(SessionCookie.token(List.of(text + "; " + OURS)))
          .hasValue(new SessionToken(TOKEN));
    }
  }
}
