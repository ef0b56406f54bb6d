package app.mspaintr.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Consumer;

/**
 * Sends what is in an outbox, one after the other: at most one send is in flight. It has no thread;
 * it runs on those that put something in and on those that finish a send.
 */
final class Pump implements Consumer<Throwable> {
  /** Of a field, as each seat has one: an object less to touch on the way of every frame. */
  private static final AtomicIntegerFieldUpdater<Pump> CALLS =
      AtomicIntegerFieldUpdater.newUpdater(Pump.class, "calls");

  private final Outbox outbox;
  private final Outlet outlet;
  private final Consumer<Throwable> broken;
  private volatile int calls;
  private volatile boolean inFlight;
  private volatile long began;

  /** A pump that tells {@code broken} why a send failed. */
  Pump(Outbox outbox, Outlet outlet, Consumer<Throwable> broken) {
    this.outbox = outbox;
    this.outlet = outlet;
    this.broken = broken;
  }

  /** Sends what there is, unless someone is at it, who then sends this as well. */
  void run() {
    if (CALLS.getAndIncrement(this) != 0) {
      return;
    }
    int seen = 1;
    do {
      while (!inFlight && sendNext()) {}
      seen = CALLS.addAndGet(this, -seen);
    } while (seen != 0);
  }

  /** Whether a send takes longer than it may. */
  boolean isStalled(long now, Duration limit) {
    return inFlight && now - began > limit.toNanos();
  }

  private boolean sendNext() {
    Outbox.Sending next = outbox.next();
    if (next == null) {
      return false;
    }
    began = System.nanoTime();
    inFlight = true;
    try {
      next.through(outlet, this);
    } catch (Throwable e) { // one connection's trouble must not reach those after it
      accept(e);
    }
    return true;
  }

  /** A send is done, or failed. */
  @Override
  public void accept(Throwable failure) {
    if (failure != null) {
      broken.accept(failure);
    }
    inFlight = false;
    run();
  }
}
