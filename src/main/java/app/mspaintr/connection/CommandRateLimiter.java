package app.mspaintr.connection;

import app.mspaintr.platform.http.KeyedRateLimiter;

/** How many commands one connection may send; a member's connections share what they may. */
final class CommandRateLimiter {
  /** When a client that was sent away may come back. */
  static final int BACK_AFTER_MS = 10_000;

  /** Commands beyond the limit, in a row, that end the connection: it was told often enough. */
  private static final int MAX_REFUSED = 100;

  enum Verdict {
    ALLOWED,
    REFUSED,
    ENDED
  }

  private final KeyedRateLimiter limiter;
  private final String key;
  private int refused;

  /** A rate that takes from the limit of {@code key}; without a limit where there are none. */
  CommandRateLimiter(KeyedRateLimiter limiter, String key) {
    this.limiter = limiter;
    this.key = key;
  }

  Verdict tryAcquire() {
    if (limiter == null || limiter.acquire(key).isZero()) {
      refused = 0;
      return Verdict.ALLOWED;
    }
    return ++refused > MAX_REFUSED ? Verdict.ENDED : Verdict.REFUSED;
  }
}
