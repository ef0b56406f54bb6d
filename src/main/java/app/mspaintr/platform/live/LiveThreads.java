package app.mspaintr.platform.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that send events and watch connections. */
@ApplicationScoped
public class LiveThreads {
  private static final int THREADS = 2;

  private final ScheduledThreadPoolExecutor clock;

  public LiveThreads() {
    AtomicInteger count = new AtomicInteger();
    clock =
        new ScheduledThreadPoolExecutor(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "live-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  ScheduledExecutorService clock() {
    return clock;
  }

  @PreDestroy
  void close() {
    clock.shutdown(); // no interrupt: in the middle of a read it would close H2's file
  }
}
