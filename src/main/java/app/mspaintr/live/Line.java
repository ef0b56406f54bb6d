package app.mspaintr.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs what it is given one after the other, on the threads of an executor that others share. */
final class Line {
  private final Executor executor;
  private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  Line(Executor executor) {
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
      try {
        queue.remove().run();
      } catch (RuntimeException e) {
        System.getLogger("mspaintr.live").log(System.Logger.Level.ERROR, "News was not told", e);
      }
    } while (waiting.decrementAndGet() != 0);
  }
}
