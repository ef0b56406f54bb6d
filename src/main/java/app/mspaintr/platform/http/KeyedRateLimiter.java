package app.mspaintr.platform.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much each of many keys, such as addresses, may do in a time.
 *
 * <p>Only so many keys are remembered. The least used key goes first, so that somebody who wants
 * his own used-up limit forgotten must use up all the others before it: with 20 attempts an hour
 * that is 200,000 attempts for 20 more.
 */
public final class KeyedRateLimiter {
  private static final int MOST_KEYS = 10_000;

  private final Map<String, Bucket> buckets = new HashMap<>();
  private final Bandwidth bandwidth;
  private final int mostKeys;
  private final TimeMeter clock;

  private KeyedRateLimiter(Bandwidth bandwidth, int mostKeys, TimeMeter clock) {
    this.bandwidth = bandwidth;
    this.mostKeys = mostKeys;
    this.clock = clock;
  }

  /** Limits each key to {@code amount}, at least 1, in an hour. */
  public static KeyedRateLimiter hourly(int amount, TimeMeter clock) {
    return hourly(amount, MOST_KEYS, clock);
  }

  static KeyedRateLimiter hourly(int amount, int mostKeys, TimeMeter clock) {
    return new KeyedRateLimiter(bandwidth(amount, amount, Duration.ofHours(1)), mostKeys, clock);
  }

  /** Limits each key to {@code amount}, at least 1, in a second, and to {@code burst} at once. */
  public static KeyedRateLimiter perSecond(int amount, int burst, TimeMeter clock) {
    return new KeyedRateLimiter(bandwidth(burst, amount, Duration.ofSeconds(1)), MOST_KEYS, clock);
  }

  private static Bandwidth bandwidth(int burst, int amount, Duration time) {
    return Bandwidth.builder()
        .capacity(Math.max(1, burst))
        .refillGreedy(Math.max(1, amount), time)
        .build();
  }

  /** Takes one of {@code key}'s limit; zero, or how long to wait where it is used up. */
  public Duration acquire(String key) {
    return acquire(key, 1);
  }

  /**
   * Takes so much of {@code key}'s limit, or nothing; zero, or how long to wait where it is used
   * up.
   *
   * @param amount at most what may be had at once
   */
  public synchronized Duration acquire(String key, int amount) {
    Bucket bucket = buckets.get(key);
    if (bucket == null) {
      if (buckets.size() >= mostKeys) {
        evictLeastUsed();
      }
      bucket = full();
      buckets.put(key, bucket);
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(amount);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /** An eighth at once: the search looks at every key. */
  private void evictLeastUsed() {
    record Left(String key, long tokens) {}
    Set<String> leastUsed =
        buckets.entrySet().stream()
            .map(entry -> new Left(entry.getKey(), entry.getValue().getAvailableTokens()))
            .sorted(Comparator.comparingLong(Left::tokens).reversed())
            .limit(Math.max(1, mostKeys / 8))
            .map(Left::key)
            .collect(Collectors.toSet());
    buckets.keySet().removeAll(leastUsed);
  }

  private Bucket full() {
    return Bucket.builder().withCustomTimePrecision(clock).addLimit(bandwidth).build();
  }
}
