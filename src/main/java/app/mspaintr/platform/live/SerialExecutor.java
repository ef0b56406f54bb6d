package app.mspaintr.platform.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what it is given one after the other, on the threads of an executor that others share. A
 * task that fails, even for want of memory, does not stop those after it.
 */
final class SerialExecutor {
  private final Executor executor;
  private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  SerialExecutor(Executor executor) {
    this.executor = executor;
  }

  void run(Runnable task) {
    queue.add(task);
    if (waiting.getAndIncrement() == 0) {
      executor.execute(this::drain);
    }
  }

  private void drain() {
    do {
      SafeRunnable.run("News was not told", queue.remove());
    } while (waiting.decrementAndGet() != 0);
  }
}
