package app.mspaintr.platform.store;

import app.mspaintr.platform.runtime.DaemonThreads;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does every {@link Job} every few minutes, one after the other on one thread; the first time soon
 * after the start, so that a server that is often started again does them too.
 */
@ApplicationScoped
public class JobScheduler {
  private static final Logger LOG = System.getLogger(JobScheduler.class.getName());

  /** Clients that come back after a restart go first. */
  private static final int FIRST_SECONDS = 5;

  /** For a job to end before the database closes. */
  private static final int CLOSE_SECONDS = 5;

  private Iterable<Job> jobs;
  private long minutes;
  private ScheduledExecutorService thread;

  protected JobScheduler() {}

  /** Looks no bean up yet: jobs use the database, which tells of its opening from within. */
  @Inject
  JobScheduler(@Any Instance<Job> jobs, Settings settings) {
    this((Iterable<Job>) jobs, settings);
  }

  JobScheduler(Iterable<Job> jobs, Settings settings) {
    this.jobs = jobs;
    this.minutes = Math.max(1, settings.time(Setting.HOUSEKEEPING_MINUTES).toMinutes());
  }

  /**
   * Begins when the database is open: where it cannot be opened, a start tells that and no more.
   */
  void onStart(@Observes OpenDatabase.Opened database) {
    thread = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("housekeeping-1"));
    thread.scheduleWithFixedDelay(
        this::runAll, FIRST_SECONDS, TimeUnit.MINUTES.toSeconds(minutes), TimeUnit.SECONDS);
  }

  /** Does every job once; one that fails keeps none of the others from being done. */
  void runAll() {
    for (Job job : jobs) {
      try {
        int done = job.run(Instant.now());
        LOG.log(Level.DEBUG, "{0}: {1}", job.name(), done);
      } catch (Throwable e) { // an error too: a schedule that throws is never run again
        LOG.log(Level.WARNING, "The chore '" + job.name() + "' failed and is tried again", e);
      }
    }
  }

  @PreDestroy
  void close() {
    if (thread != null) {
      thread.shutdown(); // no interrupt: in the middle of a write it would close H2's file
      try {
        thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
