package app.mspaintr.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.util.RequestURIRef;
import org.junit.jupiter.params.provider.MethodSource;

class RequestValidatorFuzzTest {
  static Stream<byte[]> paths() {
    return Stream.of(
            "/posts/17",
            "/caf%C3%A9/a%20b;c=d/../e",
            "/.%2e/%2E./....//.",
            "/%25zz%2f%5c%00",
            "/pictures/%F0%9F%98%80")
        .map(path -> path.getBytes(StandardCharsets.ISO_8859_1));
  }

  @MethodSource("paths")
  @FuzzTest
  void whatIsAPathIsTheSamePathForTheServer(byte[] octets) throws Exception {
    String raw = new String(octets, StandardCharsets.ISO_8859_1);
    if (!RequestValidator.isPath(raw)) {
      return;
    }
    String path = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    assertThat(path).as("text").doesNotContain("\\");
    assertThat(path.chars().filter(c -> c == '/').count())
        .as("separators")
        .isEqualTo(raw.chars().filter(c -> c == '/').count());
    assertThat(Arrays.asList(path.split("/"))).as("steps").doesNotContain("..");
    if (raw.startsWith("/")) {
      RequestURIRef server = new RequestURIRef();
      server.init(octets, 0, octets.length);
      assertThat(server.getDecodedURI(false)).as("the server's").startsWith("/");
    }
  }
}
