package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import app.mspaintr.support.TestRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  private final ClientAddress direct = new ClientAddress(new Settings(setting -> null));
  private final ClientAddress behind = behind("10.0.0.0/8, 2001:db8:ffff::/48", "X-Forwarded-For");
  private final ClientAddress forwarded = behind("192.0.2.1", "Forwarded");

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0/64",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "unknown, unknown",
    "localhost, localhost",
    "no:address, no:address"
  })
  void countsAnIpv6NetworkAsOne(String address, String counted) {
    assertThat(direct.of(address, List.of())).isEqualTo(counted);
  }

  @Test
  void isWhereTheConnectionComesFromWhateverHeadersSay() {
    TestRequest request =
        new TestRequest("GET", "/")
            .header("X-Forwarded-For", "198.51.100.1")
            .header("Forwarded", "for=198.51.100.1");
    assertThat(direct.of(request.get())).isEqualTo("192.0.2.1");
    assertThat(behind.of(request.get())).as("this is no proxy of ours").isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource({
    "'198.51.100.1', 198.51.100.1",
    "'203.0.113.9, 198.51.100.1', 198.51.100.1",
    "'203.0.113.9, 198.51.100.1, 10.1.2.3', 198.51.100.1",
    "'198.51.100.1:4711', 198.51.100.1",
    "'2001:db8:1:2::9', 2001:db8:1:2:0:0:0:0/64",
    "'[2001:db8:1:2::9]:4711', 2001:db8:1:2:0:0:0:0/64",
    "'198.51.100.1, 2001:db8:ffff::1', 198.51.100.1",
    "'10.9.9.9', 10.9.9.9",
    "'unknown', 10.0.0.1",
    "'198.51.100.1, localhost', 10.0.0.1",
    "'', 10.0.0.1",
    "',,,', 10.0.0.1"
  })
  void isWhatTheLastTrustedProxySaw(String header, String client) {
    assertThat(behind.of("10.0.0.1", List.of(header))).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({
    "'for=198.51.100.1', 198.51.100.1",
    "'For=\"198.51.100.1:80\";proto=https;by=192.0.2.1', 198.51.100.1",
    "'for=203.0.113.9, for=198.51.100.1', 198.51.100.1",
    "'for=\"[2001:db8:1:2::9]:4711\"', 2001:db8:1:2:0:0:0:0/64",
    "'for=_hidden', 192.0.2.1",
    "'proto=https', 192.0.2.1"
  })
  void readsTheStandardHeader(String header, String client) {
    TestRequest request =
        new TestRequest("GET", "/")
            .header("Forwarded", header)
            .header("X-Forwarded-For", "203.0.113.99");
    assertThat(forwarded.of(request.get())).isEqualTo(client);
  }

  @Test
  void aConnectionCountsUnderItsPeerUnlessThatIsAProxy() throws UnknownHostException {
    ClientAddress both = behind("10.0.0.0/8, 2001:db8:1::/48", "Forwarded");
    assertThat(both.ofPeer(InetAddress.getByName("192.0.2.1"))).contains("192.0.2.1");
    assertThat(both.ofPeer(InetAddress.getByName("fe80::1%1"))).contains("fe80:0:0:0:0:0:0:0/64");
    assertThat(both.ofPeer(InetAddress.getByName("10.1.2.3"))).isEmpty();
    assertThat(both.ofPeer(InetAddress.getByName("2001:db8:1::7"))).isEmpty();
  }

  @Test
  void aProxyThatIsNoAddressFailsTheStart() {
    for (String proxy :
        List.of("proxy.example", "10.0.0.0/33", "10.0.0", "10.0.0.0/-1", "1.2.3.4/x")) {
      assertThatThrownBy(() -> behind(proxy, "Forwarded")).isInstanceOf(StartupFailure.class);
    }
  }

  private static ClientAddress behind(String proxies, String header) {
    Map<Setting, String> set =
        Map.of(Setting.TRUSTED_PROXIES, proxies, Setting.PROXY_HEADER, header);
    return new ClientAddress(new Settings(set::get));
  }
}
