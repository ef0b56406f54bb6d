package app.mspaintr.launcher.websocket;

import app.mspaintr.platform.live.CloseCode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Bounds the unfinished messages of all connections together: each may hold a chunk but for its
 * last byte, as long as it answers pings, and ten thousand of them would hold 720 MB.
 */
public final class PartialMessageBudget implements AutoCloseable {
  /** How long one message may take while much is held. */
  private static final long PRESSED = TimeUnit.SECONDS.toNanos(2);

  private final Set<Part> parts = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private final long most;
  private final LongSupplier clock;
  private Gauge gauge;

  /** At most {@code most} bytes; from half of it on, who takes long for one message is cut. */
  public PartialMessageBudget(long most) {
    this(most, System::nanoTime);
  }

  PartialMessageBudget(long most, LongSupplier clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Shows from now on what is held. */
  public void measure() {
    gauge =
        Gauge.builder("mspaintr.messages.unfinished", bytes, AtomicLong::get)
            .description("What has come of messages whose end has not")
            .baseUnit("bytes")
            .register(Metrics.globalRegistry);
  }

  /** Shows it no more. */
  @Override
  public void close() {
    if (gauge != null) {
      Metrics.globalRegistry.remove(gauge);
    }
  }

  /** The part of one connection, which {@code cut} ends. */
  Part begin(Consumer<CloseCode> cut) {
    return new Part(cut);
  }

  /** To be called every second. */
  public void cut() {
    long longAgo = clock.getAsLong() - PRESSED;
    if (bytes.get() > most / 2) {
      parts.forEach(part -> part.cutIfBegun(longAgo));
    }
  }

  /** The part of one connection. */
  final class Part {
    private final Consumer<CloseCode> cut;
    private int held;
    private int message;
    private long since;
    private boolean ended;

    private Part(Consumer<CloseCode> cut) {
      this.cut = cut;
    }

    /**
     * So much is held of the message of this number.
     *
     * @throws WebSocketProtocolException where that is more than before, and all hold too much
     */
    synchronized void hold(int now, int number) throws WebSocketProtocolException {
      if (number != message) {
        message = number;
        since = clock.getAsLong();
      }
      if (!ended && change(now) > most) {
        throw new WebSocketProtocolException(
            CloseCodes.TRY_AGAIN_LATER, "Too much happens here at once.");
      }
    }

    /** The bytes that all hold, where this one holds more than before; else 0. */
    private long change(int now) {
      int more = now - held;
      if (more == 0) {
        return 0;
      } else if (now == 0) {
        parts.remove(this);
      } else if (held == 0) {
        parts.add(this);
      }
      held = now;
      long all = bytes.addAndGet(more);
      return more > 0 ? all : 0;
    }

    /** The connection holds nothing any more. */
    synchronized void end() {
      change(0);
      ended = true;
    }

    private void cutIfBegun(long before) {
      if (isBegun(before)) {
        cut.accept(CloseCode.UNFINISHED); // ends this
      }
    }

    private synchronized boolean isBegun(long before) {
      return held > 0 && since - before < 0;
    }
  }
}
