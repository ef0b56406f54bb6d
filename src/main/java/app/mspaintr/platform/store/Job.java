package app.mspaintr.platform.store;

import java.time.Instant;

/**
 * Something to be done every few minutes, such as forgetting what is old: a bean of this type is
 * found by {@link JobScheduler}.
 */
public interface Job {
  /**
   * Rows that one transaction of a job takes: on H2 everybody who writes waits for it, some 50 ms.
   */
  int AT_ONCE = 500;

  /** The job's name, for logs. */
  String name();

  /**
   * Does it, in short transactions of its own; how much there was to do. An exception is logged,
   * and the job is tried again the next time.
   */
  int run(Instant now);
}
