package app.mspaintr.platform.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The counters of the live core, in Micrometer's global registry. */
public final class LiveMeters {
  /** Events that a newer one stood for before they were sent to a connection. */
  static final Counter MERGED =
      Counter.builder("mspaintr.events.merged")
          .description("Events that a newer one stood for before they were sent")
          .register(Metrics.globalRegistry);

  /** Events that waited for a connection when it ended. */
  static final Counter DROPPED =
      Counter.builder("mspaintr.events.dropped")
          .description("Events that waited for a connection when it ended")
          .register(Metrics.globalRegistry);

  /** From the commit of the oldest event of a frame to the hand-over to the last connection. */
  static final Timer DELIVERY =
      Timer.builder("mspaintr.delivery")
          .description("From the commit to the write to the last connection that was ready")
          .serviceLevelObjectives(
              Duration.ofMillis(1),
              Duration.ofMillis(5),
              Duration.ofMillis(25),
              Duration.ofMillis(50),
              Duration.ofMillis(100),
              Duration.ofMillis(250),
              Duration.ofSeconds(1),
              Duration.ofSeconds(5))
          .register(Metrics.globalRegistry);

  private static final Map<CloseCode, Counter> ENDED =
      Arrays.stream(CloseCode.values())
          .collect(Collectors.toUnmodifiableMap(why -> why, LiveMeters::counter));

  private LiveMeters() {}

  /** Counts from now on: a counter that is missing cannot be told from one at 0. */
  public static void begin() {}

  /** Connections that were ended for this reason. */
  static Counter ended(CloseCode why) {
    return ENDED.get(why);
  }

  private static Counter counter(CloseCode why) {
    return Counter.builder("mspaintr.connections.ended")
        .description("Connections that the server ended, by reason")
        .tag("reason", why.name().toLowerCase(Locale.ROOT))
        .register(Metrics.globalRegistry);
  }
}
