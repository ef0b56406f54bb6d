package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ClientAddressFuzzTest {
  private static final String PROXY = "10.0.0.1";
  private static final String SEEN_BY_PROXY = "198.51.100.1";

  private final ClientAddress direct = new ClientAddress(new Settings(setting -> null));
  private final ClientAddress listed = behind("X-Forwarded-For");
  private final ClientAddress standard = behind("Forwarded");

  static Stream<byte[]> headers() {
    return Stream.of(
            "203.0.113.9, 198.51.100.1:4711, 10.1.2.3",
            "[2001:db8:1:2::9]:4711\n::ffff:192.0.2.7",
            "unknown, fe80::1%eth0, 999.1.1.1, ::",
            "for=192.0.2.43;proto=https, for=\"[2001:db8::17]:47011\";by=_hidden",
            "For=unknown; for=\"10.0.0.1\"\nproto=http")
        .map(header -> header.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The header's lines are those of the input, behind which the proxy writes what it sees. */
  @MethodSource("headers")
  @FuzzTest
  void whatAClientWritesIntoTheHeaderIsNotBelieved(byte[] header) {
    String written = new String(header, StandardCharsets.ISO_8859_1);
    List<String> lines = List.of(written.split("\n", -1));
    assertThat(direct.of(PROXY, lines)).isEqualTo(PROXY);
    assertThat(listed.of(PROXY, with(lines, SEEN_BY_PROXY))).isEqualTo(SEEN_BY_PROXY);
    assertThat(listed.of(PROXY, List.of(written + ", " + SEEN_BY_PROXY))).isEqualTo(SEEN_BY_PROXY);
    assertThat(standard.of(PROXY, with(lines, "for=" + SEEN_BY_PROXY))).isEqualTo(SEEN_BY_PROXY);
    for (ClientAddress behind : List.of(listed, standard)) {
      assertThat(behind.of(PROXY, lines))
          .matches("[0-9.]{7,15}|[0-9a-f]{1,4}(:[0-9a-f]{1,4}){7}/64");
    }
    assertThat(listed.of(written, List.of())).as("an address that a server wrote").isNotNull();
  }

  private static List<String> with(List<String> lines, String last) {
    List<String> all = new ArrayList<>(lines);
    all.add(last);
    return all;
  }

  private static ClientAddress behind(String header) {
    Map<Setting, String> values =
        Map.of(Setting.TRUSTED_PROXIES, "10.0.0.0/8", Setting.PROXY_HEADER, header);
    return new ClientAddress(new Settings(values::get));
  }
}
