package app.mspaintr.platform.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets transactions write: on H2 one at a time. A commit writes each of H2's tables as it stands
 * when its turn comes, and with it whatever others have half done there (h2database #2080: "a
 * consistent snapshot is only ensured for a single map"). Killed before the next commit, the file
 * then holds pieces of transactions: comments that no journal entry tells of, records without what
 * they answer for. With one writer there is nobody who has half done anything. PostgreSQL takes as
 * many as have a connection.
 */
final class WritePermits {
  private final Semaphore turns;
  private final Duration patience;

  WritePermits(int atOnce, Duration patience) {
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /** Waits for a turn; false where none came in time. */
  boolean begin() {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void end() {
    turns.release();
  }
}
