package app.mspaintr.member;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How many commands one connection may send. */
final class CommandRate {
  /** When a client that was sent away may come back. */
  static final int BACK_AFTER_MS = 10_000;

  /** Commands beyond the limit, in a row, that end the connection: it was told often enough. */
  private static final int MAX_REFUSED = 100;

  enum Verdict {
    ALLOWED,
    REFUSED,
    ENDED
  }

  private final Bucket bucket;
  private int refused;

  private CommandRate(Bucket bucket) {
    this.bucket = bucket;
  }

  static CommandRate of(Settings settings) {
    int burst = settings.number(Setting.COMMANDS_BURST);
    int perSecond = settings.number(Setting.COMMANDS_PER_SECOND);
    return new CommandRate(
        settings.limited()
            ? Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build()
            : null);
  }

  Verdict take() {
    if (bucket == null || bucket.tryConsume(1)) {
      refused = 0;
      return Verdict.ALLOWED;
    }
    return ++refused > MAX_REFUSED ? Verdict.ENDED : Verdict.REFUSED;
  }
}
