package app.mspaintr.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test turns it. */
@ApplicationScoped
public class ManualClock extends RateClock {
  /** Of the one server in this process. */
  private static final AtomicLong NOW = new AtomicLong(1);

  @Override
  public long currentTimeNanos() {
    return NOW.get();
  }

  /** So much time passes. */
  public static void turn(Duration time) {
    NOW.addAndGet(time.toNanos());
  }

  /** The same bean classes with this one in place of the application's. */
  public static List<Class<?>> in(List<Class<?>> beans) {
    return beans.stream()
        .<Class<?>>map(type -> type == RateClock.class ? ManualClock.class : type)
        .toList();
  }
}
