package app.mspaintr.platform.live;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what waits for all connections together. Frames that many connections share are not
 * counted: what costs memory is what a slow connection has merged for itself.
 */
final class SendBufferBudget {
  private final long most;
  private final AtomicLong held = new AtomicLong();
  private final AtomicInteger holders = new AtomicInteger();

  /** At most {@code most} characters of text; almost all are one byte on the wire. */
  SendBufferBudget(long most) {
    this.most = most;
  }

  /** A connection holds so much after it held so much before. */
  void change(long before, long after) {
    if (before != after) {
      held.addAndGet(after - before);
      if (before == 0) {
        holders.incrementAndGet();
      } else if (after == 0) {
        holders.decrementAndGet();
      }
    }
  }

  /**
   * Whether a connection that holds so much must give way: all hold too much, and it more than
   * others.
   */
  boolean isTooMuch(long own) {
    return held.get() > most && own > most / Math.max(1, holders.get());
  }

  /** Characters that wait for all. */
  long held() {
    return held.get();
  }
}
