package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.support.TestRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  record Greeting(String text) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "Application/JSON"})
  void readsJson(String contentType) {
    assertThat(read(contentType, "{\"text\":\"hello\"}")).isEqualTo(new Greeting("hello"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "*/*", "application/*", "application/json-patch+json", "", "json"})
  void readsNothingElse(String contentType) {
    assertRejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, () -> read(contentType, "{\"text\":\"\"}"));
  }

  @Test
  void wantsAContentType() {
    assertRejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, () -> read(null, "{\"text\":\"\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{\"text\":1}", "{\"text\":\"\",\"more\":1}", "{\"text\":\"\"}{}"})
  void isStrict(String body) {
    assertRejected(ErrorCode.MALFORMED, () -> read("application/json", body));
  }

  @Test
  void refusesWhatIsNoUtf8() {
    byte[] latin1 = "{\"text\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertRejected(ErrorCode.MALFORMED, () -> read("application/json", latin1));
  }

  @Test
  void readsNoMoreThanTheLimit() {
    String padding = " ".repeat(JsonBody.MAX_BYTES - "{\"text\":\"\"}".length());
    assertThat(read("application/json", "{\"text\":\"\"}" + padding)).isEqualTo(new Greeting(""));
    assertRejected(
        ErrorCode.TOO_LARGE, () -> read("application/json", "{\"text\":\"\"} " + padding));
  }

  private static Greeting read(String contentType, String body) {
    return read(contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Greeting read(String contentType, byte[] body) {
    TestRequest request = new TestRequest("POST", "/api/greetings");
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    return JsonBody.read(request.get(), new ByteArrayInputStream(body), Greeting.class);
  }

  private static void assertRejected(ErrorCode code, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            ApplicationException.class, rejection -> assertThat(rejection.code()).isEqualTo(code));
  }
}
