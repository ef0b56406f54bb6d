package app.mspaintr.platform.store;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;

/** One piece of work, one transaction; where it lost against another one it is tried again. */
@ApplicationScoped
public class Transactions {
  private static final Logger LOG = System.getLogger("mspaintr.store");

  /** A running transaction, and what follows its commit. */
  private record Running(EntityManager entityManager, List<Runnable> afterCommit) {}

  private final ThreadLocal<Running> current = new ThreadLocal<>();
  private Database database;
  private int retries;

  protected Transactions() {}

  @Inject
  Transactions(OpenDatabase database, Settings settings) {
    this(database.get(), settings.number(Setting.DATABASE_RETRIES));
  }

  Transactions(Database database, int retries) {
    this.database = database;
    this.retries = retries;
  }

  /**
   * Carries out {@code work} and commits. An exception rolls back. {@code work} may run more than
   * once.
   *
   * @throws ApplicationException {@code busy}, where the rows were locked each time, others wrote
   *     too long, or the disk is full
   */
  public <T> T write(Supplier<T> work) {
    for (int attempt = 0; ; attempt++) {
      try {
        return inTurn(work);
      } catch (RuntimeException e) {
        if (!Conflicts.isConflict(e)) {
          throw e;
        }
        if (attempt == retries) {
          throw busy();
        }
      }
    }
  }

  /**
   * Reads everything as it stood at one moment.
   *
   * @throws ApplicationException {@code busy}, where no connection was to be had
   */
  public <T> T read(Supplier<T> work) {
    return current.get() != null ? work.get() : run(work, new ArrayList<>(), true);
  }

  /**
   * Does something once the running transaction is committed, before anyone hears of it; nothing if
   * it is rolled back.
   *
   * @param failed the line of the log if it fails, which takes nothing back
   * @throws IllegalStateException outside of a transaction
   */
  public void afterCommit(String failed, Runnable work) {
    running()
        .afterCommit()
        .add(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) { // what is committed stays, whatever this is
                LOG.log(Level.ERROR, failed, e);
              }
            });
  }

  /**
   * The running transaction's entity manager, for repositories.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public EntityManager entityManager() {
    return running().entityManager();
  }

  private Running running() {
    Running running = current.get();
    if (running == null) {
      throw new IllegalStateException("No transaction is running");
    }
    return running;
  }

  private <T> T inTurn(Supplier<T> work) {
    if (current.get() != null) {
      return work.get(); // part of the transaction that is running
    }
    if (!database.hasRoom()) {
      throw new ApplicationException(
          ErrorCode.BUSY, "There is no room on the server's disk. Try again later.");
    }
    if (!database.writers().begin()) {
      throw busy();
    }
    List<Runnable> afterCommit = new ArrayList<>();
    T result;
    try {
      result = run(work, afterCommit, false);
    } finally {
      database.writers().end();
    }
    afterCommit.forEach(Runnable::run); // with the permit given back: it may write, too
    return result;
  }

  private <T> T run(Supplier<T> work, List<Runnable> afterCommit, boolean readOnly) {
    EntityManager entityManager = database.entityManagers().createEntityManager();
    current.set(new Running(entityManager, afterCommit));
    try {
      Session session = entityManager.unwrap(Session.class);
      session.setDefaultReadOnly(readOnly);
      begin(session, readOnly);
      T result = work.get();
      entityManager.getTransaction().commit();
      return result;
    } finally {
      current.remove();
      try {
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
      } finally {
        entityManager.close();
      }
    }
  }

  /** Writes see what is committed, the default of both databases; reads see one moment. */
  private void begin(Session session, boolean readOnly) {
    try {
      session.beginTransaction();
      if (readOnly) {
        session.doWork(connection -> connection.setTransactionIsolation(database.snapshot()));
      }
    } catch (RuntimeException e) {
      throw Conflicts.isLackOfConnections(e) ? busy() : e;
    }
  }

  private static ApplicationException busy() {
    return new ApplicationException(ErrorCode.BUSY, "Too much happens here at once. Try again.");
  }
}
