package app.mspaintr.platform.live;

import java.util.Arrays;

/**
 * Why the server ends a connection, and what a client makes of it. Codes from 4000 on are the
 * protocol's own (RFC 6455, section 7.4.2).
 */
public enum CloseCode {
  /** The post is gone: do not come back. */
  REMOVED(1000, "This post was removed."),
  /** The connection broke under a send. */
  BROKEN(1011, "The connection broke."),
  /** Come back when {@code goodbye} says. */
  RESTART(1012, "The server restarts."),
  /** Come back when {@code goodbye} says. */
  BUSY(1013, "Too much happens here at once."),
  /** Mend the client first. */
  MALFORMED(4000, "These messages do not follow the protocol."),
  /** Come back as a guest. */
  SESSION_ENDED(4001, "You have signed out."),
  /** Come back at once, and resume. */
  TOO_SLOW(4008, "The connection could not keep up."),
  /** Come back later. */
  RATE_LIMITED(4029, "Too many messages at once."),

  /** The client sent a frame that no client may send. */
  PROTOCOL_ERROR(1002),
  /** The client sent a text that is not UTF-8. */
  NOT_UTF8(1007),
  /** The client sent a message of too many bytes. */
  TOO_BIG(1009),
  /** The client did not finish a message, while the server held too much of such messages. */
  UNFINISHED(1013);

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** A code of the WebSocket engine, which ends a connection beneath our protocol. */
  CloseCode(int code) {
    this(code, null);
  }

  /**
   * The engine's code for what a client sent against RFC 6455 (section 7.4.1); {@link
   * #PROTOCOL_ERROR} where it is none of ours.
   */
  public static CloseCode ofEngine(int code) {
    return Arrays.stream(values())
        .filter(each -> each.isEngines() && each.code == code)
        .findFirst()
        .orElse(PROTOCOL_ERROR);
  }

  /** Whether the engine ends the connection, without {@code goodbye} and without a reason. */
  public boolean isEngines() {
    return reason == null;
  }

  /** The close code. */
  public int code() {
    return code;
  }

  /** A sentence for a person, under the 123 bytes of a close frame; null for the engine's. */
  public String reason() {
    return reason;
  }
}
