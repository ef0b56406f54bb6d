package app.mspaintr.launcher;

import java.util.concurrent.TimeUnit;

/** A count of what is going on, that a shutdown can wait for. */
public final class InFlightCounter {
  private int count;
  private boolean over;

  /** One more; false where it came after the wait for the last. */
  public synchronized boolean begin() {
    if (!over) {
      count++;
    }
    return !over;
  }

  public synchronized void end() {
    count--;
    notifyAll();
  }

  /** Whether nothing may begin any more. */
  public synchronized boolean isOver() {
    return over;
  }

  /**
   * Waits until nothing is going on, or until {@link System#nanoTime()} has passed the deadline;
   * from then on nothing begins.
   */
  public synchronized boolean awaitNone(long deadline) {
    try {
      for (long left = deadline - System.nanoTime();
          count > 0;
          left = deadline - System.nanoTime()) {
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      over = true;
    }
  }
}
