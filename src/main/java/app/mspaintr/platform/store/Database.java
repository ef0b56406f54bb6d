package app.mspaintr.platform.store;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;

/**
 * The open database: a pool of connections, its tables up to date, and the entities mapped on them.
 */
public final class Database implements AutoCloseable {
  private static final String H2 = "jdbc:h2:";

  private final HikariDataSource pool;
  private final EntityManagerFactory entityManagers;
  private final WritePermits writers;
  private final Optional<DiskSpaceGuard> room;
  private final int snapshot;

  private Database(
      HikariDataSource pool, EntityManagerFactory entityManagers, Optional<DiskSpaceGuard> room) {
    this.room = room;
    this.pool = pool;
    this.entityManagers = entityManagers;
    this.writers =
        new WritePermits(
            pool.getJdbcUrl().startsWith(H2) ? 1 : pool.getMaximumPoolSize(),
            Duration.ofMillis(pool.getConnectionTimeout()));
    // H2's repeatable read is one of each table, at the first look at that table
    this.snapshot =
        pool.getJdbcUrl().startsWith(H2)
            ? Connection.TRANSACTION_SERIALIZABLE
            : Connection.TRANSACTION_REPEATABLE_READ;
  }

  /**
   * Opens the database, makes or migrates its tables and maps the entities. Takes about a second.
   *
   * @throws StartupFailure where the folder is not writable, or the database locked or out of reach
   */
  public static Database open(Settings settings) {
    String url = url(settings);
    Optional<DiskSpaceGuard> room =
        settings.text(Setting.DATABASE_URL).isEmpty()
            ? Optional.of(new DiskSpaceGuard(settings))
            : Optional.empty();
    if (!hasRoom(room)) {
      throw new StartupFailure(
          "The data folder's disk has less than %s MB of room (MSPAINTR_DISK_RESERVE_MB)."
              .formatted(settings.text(Setting.DISK_RESERVE_MB)));
    }
    HikariDataSource pool = pool(settings, url);
    try {
      Migrations.run(pool);
      return new Database(pool, EntityMapping.map(pool), room);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  EntityManagerFactory entityManagers() {
    return entityManagers;
  }

  /** The permits to write. */
  WritePermits writers() {
    return writers;
  }

  /** Whether its file may grow. */
  boolean hasRoom() {
    return hasRoom(room);
  }

  private static boolean hasRoom(Optional<DiskSpaceGuard> room) {
    return room.map(DiskSpaceGuard::isLeft).orElse(true);
  }

  /** The isolation that reads everything as it stood at one moment. */
  int snapshot() {
    return snapshot;
  }

  /** For the health check. */
  DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    entityManagers.close();
    pool.close();
  }

  private static String url(Settings settings) {
    String url = settings.text(Setting.DATABASE_URL);
    if (!url.isEmpty()) {
      return url;
    }
    Path folder = settings.data().toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
    } catch (IOException e) {
      throw new StartupFailure("The data folder " + folder + " cannot be written to.", e);
    }
    // WRITE_DELAY=0: a commit is in the file before it returns, so that kill -9 loses none
    return "jdbc:h2:file:"
        + folder.resolve("mspaintr")
        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT="
        + settings.number(Setting.DATABASE_LOCK_MS);
  }

  private static HikariDataSource pool(Settings settings, String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(url);
    config.setUsername(settings.text(Setting.DATABASE_USER));
    config.setPassword(settings.text(Setting.DATABASE_PASSWORD));
    config.setMaximumPoolSize(settings.number(Setting.DATABASE_CONNECTIONS));
    config.setAutoCommit(false);
    config.setConnectionTimeout(settings.number(Setting.DATABASE_WAIT_MS));
    config.setDriverClassName(url.startsWith(H2) ? "org.h2.Driver" : "org.postgresql.Driver");
    if (url.startsWith("jdbc:postgresql:")) {
      // at the connection's start: a statement would begin a transaction that nobody ends
      config.addDataSourceProperty(
          "options", "-c lock_timeout=" + settings.number(Setting.DATABASE_LOCK_MS));
    }
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new StartupFailure(unreachable(url, e), e);
    }
  }

  private static String unreachable(String url, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        return "The database in the data folder is in use by another instance.";
      }
    }
    String withoutQuery = url.replaceFirst("[?;].*", "");
    return "The database " + withoutQuery + " cannot be opened: " + failure.getMessage();
  }
}
