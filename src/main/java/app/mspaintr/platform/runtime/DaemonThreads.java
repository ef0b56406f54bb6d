package app.mspaintr.platform.runtime;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that have a name, and that keep no process alive. */
public final class DaemonThreads {
  private DaemonThreads() {}

  /** Threads of one name, where there is one at a time. */
  public static ThreadFactory named(String name) {
    return task -> thread(task, name);
  }

  /** Threads with numbers from 1 on: {@code name-1}, {@code name-2}. */
  public static ThreadFactory numbered(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> thread(task, name + "-" + count.incrementAndGet());
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
