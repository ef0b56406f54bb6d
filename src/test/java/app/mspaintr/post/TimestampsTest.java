package app.mspaintr.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T06:48:03Z,           2026-11-22T06:48:03.000Z",
    "2026-11-22T06:48:03.070Z,       2026-11-22T06:48:03.070Z",
    "2026-11-22T06:48:03.999999999Z, 2026-11-22T06:48:03.999Z",
    "2027-01-01T00:30:00+01:00,      2026-12-31T23:30:00.000Z",
    "0099-01-01T00:00:00Z,           0099-01-01T00:00:00.000Z"
  })
  void areUtcWithMilliseconds(Instant moment, String text) {
    assertThat(Timestamps.text(moment)).isEqualTo(text);
  }
}
