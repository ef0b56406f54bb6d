package app.mspaintr.http;

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
 * How often each of many keys, such as addresses, may do something in an hour.
 *
 * <p>Only so many keys are remembered. What goes first is what was used least, so that somebody who
 * wants his own used-up allowance forgotten must use up all the others before it: with 10,000 keys
 * and 20 an hour that is 200,000 attempts for 20 more.
 */
public final class Allowances {
  private final Map<String, Bucket> buckets = new HashMap<>();
  private final int perHour;
  private final int mostKeys;
  private final TimeMeter clock;

  /** Allowances of {@code perHour}, at least 1, for at most {@code mostKeys} keys. */
  public Allowances(int perHour, int mostKeys) {
    this(perHour, mostKeys, TimeMeter.SYSTEM_NANOTIME);
  }

  Allowances(int perHour, int mostKeys, TimeMeter clock) {
    this.perHour = Math.max(1, perHour);
    this.mostKeys = mostKeys;
    this.clock = clock;
  }

  /** Takes one of {@code key}'s allowance; zero, or how long to wait where it is used up. */
  public synchronized Duration take(String key) {
    Bucket bucket = buckets.get(key);
    if (bucket == null) {
      if (buckets.size() >= mostKeys) {
        forgetLeastUsed();
      }
      bucket = full();
      buckets.put(key, bucket);
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /** An eighth at once: the search looks at every key. */
  private void forgetLeastUsed() {
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
    return Bucket.builder()
        .withCustomTimePrecision(clock)
        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
        .build();
  }
}
