package app.mspaintr.live;

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
  RATE_LIMITED(4029, "Too many messages at once.");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** The close code. */
  public int code() {
    return code;
  }

  /** A sentence for a person, under the 123 bytes of a close frame. */
  public String reason() {
    return reason;
  }
}
