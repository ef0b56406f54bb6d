package app.mspaintr.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRateLimiterTest {
  private long now = 1;

  private final TimeMeter clock =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return now;
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };

  @Test
  void areUsedUpAndTellHowLongToWait() {
    KeyedRateLimiter allowances = KeyedRateLimiter.hourly(3, 10, clock);
    assertThat(IntStream.range(0, 3).mapToObj(i -> allowances.acquire("a")))
        .containsOnly(Duration.ZERO);
    Duration wait = allowances.acquire("a");
    assertThat(wait).isEqualTo(Duration.ofMinutes(20));
    assertThat(allowances.acquire("b")).isZero();
    now += wait.toNanos();
    assertThat(allowances.acquire("a")).isZero();
  }

  @Test
  void areForgottenLeastUsedFirst() {
    KeyedRateLimiter allowances = KeyedRateLimiter.hourly(2, 16, clock);
    allowances.acquire("attacker");
    allowances.acquire("attacker");
    IntStream.range(0, 1000).forEach(i -> allowances.acquire("other-" + i));
    assertThat(allowances.acquire("attacker")).isPositive();
  }

  @Test
  void makeRoomEvenWhereAllAreUsedUp() {
    KeyedRateLimiter allowances = KeyedRateLimiter.hourly(1, 16, clock);
    IntStream.range(0, 16).forEach(i -> allowances.acquire("used-" + i));
    assertThat(allowances.acquire("newcomer")).isZero();
  }

  @Test
  void ofASecondRefillAndHaveABurst() {
    KeyedRateLimiter bytes = KeyedRateLimiter.perSecond(100, 500, clock);
    assertThat(bytes.acquire("a", 500)).isZero();
    assertThat(bytes.acquire("a", 200)).isEqualTo(Duration.ofSeconds(2));
    assertThat(bytes.acquire("b", 500)).isZero();
  }
}
