package app.mspaintr.connection;

import app.mspaintr.platform.wire.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.EnumMap;
import java.util.Map;

/** Commands by answer, counted in Micrometer's global registry. */
public final class CommandMeters {
  static final Counter ACCEPTED = counter("accepted");

  private static final Map<ErrorCode, Counter> REFUSED = new EnumMap<>(ErrorCode.class);

  static {
    for (ErrorCode code : ErrorCode.ofSockets()) {
      REFUSED.put(code, counter(code.wireName()));
    }
  }

  private CommandMeters() {}

  /** Counts from now on: a counter that is missing cannot be told from one at 0. */
  public static void begin() {}

  static Counter refused(ErrorCode code) {
    return REFUSED.get(code);
  }

  private static Counter counter(String answer) {
    return Counter.builder("mspaintr.commands")
        .description("Commands by answer: accepted, or the code of the refusal")
        .tag("answer", answer)
        .register(Metrics.globalRegistry);
  }
}
