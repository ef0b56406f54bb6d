package app.mspaintr.platform.wire;

import java.util.Objects;

/** The last event before the server closes with {@code code}. */
public record Goodbye(int code, String reason, int reconnectAfterMs) implements Event {
  public Goodbye {
    Objects.requireNonNull(reason);
  }
}
