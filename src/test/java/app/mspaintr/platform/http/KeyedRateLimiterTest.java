package app.mspaintr.platform.http;

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
    KeyedRateLimiter limiter = KeyedRateLimiter.hourly(3, 10, clock);
    assertThat(IntStream.range(0, 3).mapToObj(i -> limiter.acquire("a")))
        .containsOnly(Duration.ZERO);
    Duration wait = limiter.acquire("a");
    assertThat(wait).isEqualTo(Duration.ofMinutes(20));
    assertThat(limiter.acquire("b")).isZero();
    now += wait.toNanos();
    assertThat(limiter.acquire("a")).isZero();
  }

  @Test
  void areForgottenLeastUsedFirst() {
    KeyedRateLimiter limiter = KeyedRateLimiter.hourly(2, 16, clock);
    limiter.acquire("attacker");
    limiter.acquire("attacker");
    IntStream.range(0, 1000).forEach(i -> limiter.acquire("other-" + i));
    assertThat(limiter.acquire("attacker")).isPositive();
  }

  @Test
  void makeRoomEvenWhereAllAreUsedUp() {
    KeyedRateLimiter limiter = KeyedRateLimiter.hourly(1, 16, clock);
    IntStream.range(0, 16).forEach(i -> limiter.acquire("used-" + i));
    assertThat(limiter.acquire("newcomer")).isZero();
  }

  @Test
  void ofASecondRefillAndHaveABurst() {
    KeyedRateLimiter bytes = KeyedRateLimiter.perSecond(100, 500, clock);
    assertThat(bytes.acquire("a", 500)).isZero();
    assertThat(bytes.acquire("a", 200)).isEqualTo(Duration.ofSeconds(2));
    assertThat(bytes.acquire("b", 500)).isZero();
  }
}
