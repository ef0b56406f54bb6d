package app.mspaintr.platform.store;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a transaction that lost against another one, and may be tried again, from one that failed.
 */
final class Conflicts {
  /**
   * Serialization failure, deadlock, lock timeout, concurrent update: PostgreSQL's and H2's
   * SQLSTATEs.
   */
  private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

  private static final String DOUBLED_KEY = "23505";

  /**
   * The keys that two first requests may race for, of which the second then finds the first one's
   * row: an idempotency record, an upload of a command, a member's name, and the name of a new
   * database's history. Every other doubled key is a fault. Both databases name the key in the
   * first line of their message, in any language: H2 by table and columns, PostgreSQL by the name
   * of the constraint.
   */
  private static final Pattern RACED_KEYS =
      Pattern.compile(
          " ON PUBLIC\\.(RECEIPT\\(COMMAND|UPLOAD\\(MEMBER|MEMBER\\(NAME_KEY|META\\(NAME)"
              + "|\\b(receipt_pkey|upload_member_command_key|member_name_key_key|meta_pkey)\\b");

  private Conflicts() {}

  static boolean isConflict(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
      if (cause instanceof LockTimeoutException
          || cause instanceof PessimisticLockException
          || cause instanceof OptimisticLockException
          || cause instanceof SQLException sql && isConflict(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConflict(SQLException failure) {
    return STATES.contains(failure.getSQLState())
        || DOUBLED_KEY.equals(failure.getSQLState())
            && failure.getMessage() != null
            && RACED_KEYS.matcher(failure.getMessage().lines().findFirst().orElse("")).find();
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
