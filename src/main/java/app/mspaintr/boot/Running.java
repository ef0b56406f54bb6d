package app.mspaintr.boot;

import java.util.concurrent.TimeUnit;

/** A count of what is going on, that a shutdown can wait for. */
final class Running {
  private int count;

  synchronized void begin() {
    count++;
  }

  synchronized void end() {
    count--;
    notifyAll();
  }

  /**
   * Waits until nothing is going on, or until {@link System#nanoTime()} has passed the deadline.
   */
  synchronized boolean awaitNone(long deadline) {
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
    }
  }
}
