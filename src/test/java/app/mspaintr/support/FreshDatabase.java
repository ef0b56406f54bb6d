package app.mspaintr.support;

import app.mspaintr.platform.settings.Setting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An empty PostgreSQL database for one server, where the tests run against PostgreSQL (system
 * property {@code postgresql}: the JDBC URL of a server without a database's name, such as {@code
 * jdbc:postgresql://127.0.0.1:5432/}, whose user {@code mspaintr} may create databases).
 */
final class FreshDatabase implements AutoCloseable {
  private static final String USER = "mspaintr";

  private final String server;
  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");

  private FreshDatabase(String server) {
    this.server = server;
    execute("create database " + name);
  }

  /** A database of its own; empty where the tests run on H2. */
  static Optional<FreshDatabase> wanted() {
    return Optional.ofNullable(System.getProperty("postgresql"))
        .filter(server -> !server.isEmpty())
        .map(FreshDatabase::new);
  }

  /** What tells a server to use it. */
  Map<Setting, String> settings() {
    return Map.of(
        Setting.DATABASE_URL, server + name,
        Setting.DATABASE_USER, USER,
        Setting.DATABASE_PASSWORD, USER);
  }

  /**
   * Drops it once whoever still used it has gone (PostgreSQL waits 5 s). Not {@code with (force)}:
   * that ends every user's process by right, and where an autovacuum worker is one of them, only a
   * superuser has it.
   */
  @Override
  public void close() {
    execute("drop database " + name);
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(server + "postgres", USER, USER);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError("PostgreSQL does not do: " + sql, e);
    }
  }
}
