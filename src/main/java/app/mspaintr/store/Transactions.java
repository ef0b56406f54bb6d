package app.mspaintr.store;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.function.Supplier;
import org.hibernate.Session;

/** One piece of work, one transaction; where it lost against another one it is tried again. */
@ApplicationScoped
public class Transactions {
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
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
   * @throws Refusal {@code busy}, where the rows were locked each time
   */
  public <T> T write(Supplier<T> work) {
    for (int attempt = 0; ; attempt++) {
      try {
        return run(work, Connection.TRANSACTION_READ_COMMITTED, false);
      } catch (RuntimeException e) {
        if (!Conflicts.isConflict(e)) {
          throw e;
        }
        if (attempt == retries) {
          throw new Refusal(RefusalCode.BUSY, "Too much happens here at once. Try again.");
        }
      }
    }
  }

  /** Reads everything as it stood at one moment. */
  public <T> T read(Supplier<T> work) {
    return run(work, Connection.TRANSACTION_REPEATABLE_READ, true);
  }

  /**
   * The running transaction's entity manager, for repositories.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public EntityManager entityManager() {
    EntityManager entityManager = current.get();
    if (entityManager == null) {
      throw new IllegalStateException("No transaction is running");
    }
    return entityManager;
  }

  private <T> T run(Supplier<T> work, int isolation, boolean readOnly) {
    if (current.get() != null) {
      return work.get(); // part of the transaction that is running
    }
    EntityManager entityManager = database.entityManagers().createEntityManager();
    current.set(entityManager);
    try {
      Session session = entityManager.unwrap(Session.class);
      session.setDefaultReadOnly(readOnly);
      entityManager.getTransaction().begin();
      session.doWork(connection -> connection.setTransactionIsolation(isolation));
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
}
