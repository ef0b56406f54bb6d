package app.mspaintr.platform.http;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;

/** The time by which {@link KeyedRateLimiter} come back. */
@ApplicationScoped
public class RateClock implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return System.nanoTime();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
