package app.mspaintr.store;

import app.mspaintr.settings.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The application's database, open from its start to its end. */
@ApplicationScoped
public class OpenDatabase {
  private static CompletableFuture<Database> early;

  private Database database;

  protected OpenDatabase() {}

  @Inject
  OpenDatabase(Settings settings) {
    CompletableFuture<Database> begun = takeEarly();
    try {
      database = begun == null ? Database.open(settings) : begun.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Begins to open the database before the container is there, which then takes it over: a faster
   * start.
   */
  public static synchronized void openEarly(Settings settings) {
    early = new CompletableFuture<>();
    CompletableFuture<Database> begun = early;
    new Thread(
            () -> {
              try {
                begun.complete(Database.open(settings));
              } catch (RuntimeException | Error e) {
                begun.completeExceptionally(e);
              }
            },
            "database-opening")
        .start();
  }

  Database get() {
    return database;
  }

  /** Whether a connection can be had within a second. */
  public boolean answers() {
    try (var connection = database.pool().getConnection()) {
      return connection.isValid(1);
    } catch (java.sql.SQLException e) {
      return false; // which is the answer
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
