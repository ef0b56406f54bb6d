package app.mspaintr.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.TestRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0/64",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "unknown, unknown",
    "no:address, no:address"
  })
  void countsAnIpv6NetworkAsOne(String address, String counted) {
    assertThat(ClientAddress.counted(address)).isEqualTo(counted);
  }

  @Test
  void isWhereTheConnectionComesFromWhateverHeadersSay() {
    TestRequest request = new TestRequest("GET", "/").header("X-Forwarded-For", "198.51.100.1");
    assertThat(ClientAddress.of(request.get())).isEqualTo("192.0.2.1");
  }
}
