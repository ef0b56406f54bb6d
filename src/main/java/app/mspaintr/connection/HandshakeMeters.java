package app.mspaintr.connection;

import app.mspaintr.platform.live.CloseCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** WebSockets that were turned down as they came, in Micrometer's global registry. */
public final class HandshakeMeters {
  /** Not what RFC 6455 asks for; answered 400. */
  public static final Counter MALFORMED = refused("malformed");

  /** From a page of somebody else's; answered 403. */
  static final Counter ORIGIN = refused("origin");

  /** To a room that is not there; answered 404, or ended with 1000. */
  public static final Counter NOT_FOUND = refused("not_found");

  /** While the database was too busy to look; answered 503, or ended with 1013. */
  public static final Counter BUSY = refused("busy");

  /** One more than its address or its member may have; ended with 4029. */
  private static final Counter TOO_MANY = refused("too_many_connections");

  private HandshakeMeters() {}

  /** Counts from now on: a counter that is missing cannot be told from one at 0. */
  public static void begin() {}

  /** For one that was let in only to be told why not. */
  static Counter endedWith(CloseCode why) {
    return switch (why) {
      case REMOVED -> NOT_FOUND;
      case RATE_LIMITED -> TOO_MANY;
      default -> BUSY;
    };
  }

  private static Counter refused(String reason) {
    return Counter.builder("mspaintr.handshakes.refused")
        .description("WebSockets that were turned down as they came, by reason")
        .tag("reason", reason)
        .register(Metrics.globalRegistry);
  }
}
