package app.mspaintr.launcher.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts HTTP requests that the server does not execute, in Micrometer's global registry. */
public final class RequestMeters {
  /** Cut: the request, a handshake or a body too, had not arrived in time. */
  static final Counter SLOW_REQUEST = cut("slow_request");

  /** Cut: the answer was not taken in time. */
  static final Counter SLOW_ANSWER = cut("slow_answer");

  /** Cut, and sooner, since too many bytes of answers waited for all clients together. */
  static final Counter TOO_MUCH_UNREAD = cut("too_much_unread");

  /** Answered 400 before anything looked at it. */
  static final Counter MALFORMED = refused("malformed");

  /** Answered 503, since too many bytes of answers waited for all clients together. */
  static final Counter BUSY = refused("busy");

  /** TCP connections beyond what one address may have. */
  static final Counter TOO_MANY =
      Counter.builder("mspaintr.tcp.connections.refused")
          .description("TCP connections that were one too many of their address")
          .register(Metrics.globalRegistry);

  private RequestMeters() {}

  /** Counts from now on: a counter that is missing cannot be told from one at 0. */
  public static void begin() {}

  private static Counter cut(String reason) {
    return Counter.builder("mspaintr.requests.cut")
        .description("Connections that were cut in the middle of a request or its answer")
        .tag("reason", reason)
        .register(Metrics.globalRegistry);
  }

  private static Counter refused(String reason) {
    return Counter.builder("mspaintr.requests.refused")
        .description("Requests that were refused before anything looked at them")
        .tag("reason", reason)
        .register(Metrics.globalRegistry);
  }
}
