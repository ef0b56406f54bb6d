package app.mspaintr.connection;

import app.mspaintr.platform.http.KeyedRateLimiter;
import app.mspaintr.platform.http.RateClock;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;

/**
 * How many bytes one connection may upload, in chunks that are taken or not; a member's connections
 * share what they may.
 */
final class ChunkRateLimiter {
  /** The least that a chunk counts for, in bytes: each costs a look at its upload and an answer. */
  private static final int LEAST_BYTES = 4096;

  /** Refused chunks in a row that end the connection: it was told often enough. */
  private static final int MAX_REFUSED = 100;

  private final Limit limit;
  private final String key;
  private int refused;

  /** The limit of each key in a second; {@code atOnce} is the most that may be asked for. */
  record Limit(KeyedRateLimiter bytes, int atOnce) {
    /** As the operator has it; null where there is none. */
    static Limit of(Settings settings, RateClock clock) {
      int perSecond = settings.number(Setting.UPLOAD_BYTES_PER_SECOND);
      // at once at least one chunk, or none would ever fit
      int atOnce = Math.max(LEAST_BYTES, Math.max(perSecond, settings.number(Setting.CHUNK_BYTES)));
      return settings.limited()
          ? new Limit(KeyedRateLimiter.perSecond(perSecond, atOnce, clock), atOnce)
          : null;
    }
  }

  /** A rate that takes from the limit of {@code key}; without a limit where there is none. */
  ChunkRateLimiter(Limit limit, String key) {
    this.limit = limit;
    this.key = key;
  }

  /**
   * A chunk of so many bytes has come.
   *
   * @throws ApplicationException {@code rateLimited}
   */
  void acquire(int bytes) {
    if (limit != null) {
      int amount = Math.min(limit.atOnce(), Math.max(LEAST_BYTES, bytes));
      if (!limit.bytes().acquire(key, amount).isZero()) {
        throw new ApplicationException(
            ErrorCode.RATE_LIMITED, "Too many bytes at once. Wait a moment.");
      }
    }
  }

  void taken() {
    refused = 0;
  }

  void refused() {
    refused++;
  }

  /** Whether the connection is to end, or has. */
  boolean isExhausted() {
    return limit != null && refused > MAX_REFUSED;
  }
}
