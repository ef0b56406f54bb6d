package app.mspaintr.member;

import app.mspaintr.wire.RefusalCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.EnumMap;
import java.util.Map;

/** Commands by answer, counted in Micrometer's global registry. */
public final class CommandMeters {
  static final Counter ACCEPTED = counter("accepted");

  private static final Map<RefusalCode, Counter> REFUSED = new EnumMap<>(RefusalCode.class);

  static {
    for (RefusalCode code : RefusalCode.values()) {
      REFUSED.put(code, counter(code.wireName()));
    }
  }

  private CommandMeters() {}

  /** Counts from now on: a counter that is missing cannot be told from one at 0. */
  public static void begin() {}

  static Counter refused(RefusalCode code) {
    return REFUSED.get(code);
  }

  private static Counter counter(String answer) {
    return Counter.builder("mspaintr.commands")
        .description("Commands by answer: accepted, or the code of the refusal")
        .tag("answer", answer)
        .register(Metrics.globalRegistry);
  }
}
