package app.mspaintr.store;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells a transaction that lost against another one, and may be tried again, from one that failed.
 */
final class Conflicts {
  /**
   * Serialization failure, deadlock, lock timeout, doubled key (two first requests with one id
   * race, and the second then finds the first one's record): PostgreSQL's and H2's SQLSTATEs.
   */
  private static final Set<String> STATES =
      Set.of("40001", "40P01", "55P03", "HYT00", "23505", "90131");

  private Conflicts() {}

  static boolean isConflict(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
      if (cause instanceof LockTimeoutException
          || cause instanceof PessimisticLockException
          || cause instanceof OptimisticLockException
          || cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pool had no connection to give in time. */
  static boolean isLackOfConnections(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
    }
    return false;
  }
}
