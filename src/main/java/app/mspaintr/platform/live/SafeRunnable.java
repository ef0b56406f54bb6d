package app.mspaintr.platform.live;

import java.lang.System.Logger.Level;

/**
 * Work that is done again and again, and must be though it failed once: a schedule that throws is
 * never run again, and an {@code Error} for want of memory may come out of any line of it, while
 * the next time there is memory.
 *
 * @param failed what the log says where it failed
 */
public record SafeRunnable(String failed, Runnable work) implements Runnable {
  @Override
  public void run() {
    run(failed, work);
  }

  /** Does {@code work}; where it fails, with whatever, the log says so. */
  public static void run(String failed, Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      report(failed, e);
    }
  }

  private static void report(String failed, Throwable e) {
    try {
      System.getLogger("mspaintr.live").log(Level.ERROR, failed, e);
    } catch (Throwable nothingIsLeft) { // not even for a line
      return;
    }
  }
}
