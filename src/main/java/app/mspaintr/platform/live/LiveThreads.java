package app.mspaintr.platform.live;

import app.mspaintr.platform.runtime.DaemonThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The threads that send events and watch connections. */
@ApplicationScoped
public class LiveThreads {
  private static final int THREADS = 2;

  private final ScheduledThreadPoolExecutor clock;

  public LiveThreads() {
    clock = new ScheduledThreadPoolExecutor(THREADS, DaemonThreads.numbered("live"));
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
