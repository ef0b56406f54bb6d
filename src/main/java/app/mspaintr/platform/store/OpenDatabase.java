package app.mspaintr.platform.store;

import app.mspaintr.platform.runtime.DaemonThreads;
import app.mspaintr.platform.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The application's database, open from its start to its end. */
@ApplicationScoped
public class OpenDatabase {
  /** The database is open: what works with it by itself may begin. */
  record Opened() {}

  private static CompletableFuture<Database> early;

  private Database database;
  private Event<Opened> opened;

  protected OpenDatabase() {}

  @Inject
  OpenDatabase(Settings settings, Event<Opened> opened) {
    this.opened = opened;
    CompletableFuture<Database> begun = takeEarly();
    try {
      database = begun == null ? Database.open(settings) : begun.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @PostConstruct
  void tell() {
    opened.fire(new Opened());
  }

  /**
   * Begins to open the database before the container is there, which then takes it over: a faster
   * start.
   */
  public static synchronized void openEarly(Settings settings) {
    early = new CompletableFuture<>();
    CompletableFuture<Database> begun = early;
    DaemonThreads.named("database-opening")
        .newThread(
            () -> {
              try {
                begun.complete(Database.open(settings));
              } catch (RuntimeException | Error e) {
                begun.completeExceptionally(e);
              }
            })
        .start();
  }

  Database get() {
    return database;
  }

  /** Whether a connection can be had within a second. */
  public boolean answers() {
    try (var connection = database.pool().getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false; // which is the answer
    }
  }

  /**
   * Takes our drivers out of {@link DriverManager}, which else keeps them, and with them all
   * classes of an undeployed application. Connections that are open stay so.
   */
  public static void forgetDrivers() {
    ClassLoader ours = OpenDatabase.class.getClassLoader();
    DriverManager.drivers()
        .filter(driver -> ours.equals(driver.getClass().getClassLoader()))
        .forEach(OpenDatabase::forget);
  }

  private static void forget(Driver driver) {
    try {
      DriverManager.deregisterDriver(driver);
    } catch (SQLException e) {
      throw new IllegalStateException(e); // a driver's own veto, which ours do not know
    }
  }

  @PreDestroy
  void close() {
    database.close();
  }

  private static synchronized CompletableFuture<Database> takeEarly() {
    CompletableFuture<Database> begun = early;
    early = null;
    return begun;
  }
}
