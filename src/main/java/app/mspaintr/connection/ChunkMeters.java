package app.mspaintr.connection;

import app.mspaintr.platform.wire.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.EnumMap;
import java.util.Map;

/** Chunks that were refused, by code, in Micrometer's global registry. */
public final class ChunkMeters {
  private static final Map<ErrorCode, Counter> REFUSED = new EnumMap<>(ErrorCode.class);

  static {
    for (ErrorCode code : ErrorCode.ofSockets()) {
      REFUSED.put(
          code,
          Counter.builder("mspaintr.chunks.refused")
              .description("Chunks that were refused, by code")
              .tag("code", code.wireName())
              .register(Metrics.globalRegistry));
    }
  }

  private ChunkMeters() {}

  /** Counts from now on: a counter that is missing cannot be told from one at 0. */
  public static void begin() {}

  /** Chunks that were refused with this code. */
  static Counter refused(ErrorCode code) {
    return REFUSED.get(code);
  }
}
