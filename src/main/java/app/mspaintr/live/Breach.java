package app.mspaintr.live;

import java.util.Arrays;

/**
 * Why the server ends a connection beneath the protocol, which never comes to hear of it: what came
 * is no WebSocket as RFC 6455 has it (section 7.4.1), or more than is taken.
 */
public enum Breach {
  /** The frames are none that a client may send. */
  PROTOCOL_ERROR(1002),
  /** A text that is no UTF-8. */
  NOT_UTF8(1007),
  /** A message of too many bytes. */
  TOO_BIG(1009),
  /** A message whose end does not come, while too much is held of such messages. */
  UNFINISHED(1013);

  private final int code;

  Breach(int code) {
    this.code = code;
  }

  /** The close code. */
  public int code() {
    return code;
  }

  /** What a close code stands for; a {@link #PROTOCOL_ERROR} where it is none of these. */
  public static Breach of(int code) {
    return Arrays.stream(values())
        .filter(breach -> breach.code == code)
        .findFirst()
        .orElse(PROTOCOL_ERROR);
  }
}
