package app.mspaintr.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, made and brought up to date by the scripts in {@code db/migration}. */
final class Migrations {
  /** The version of the newest script. */
  static final String NEWEST = "5";

  private static final String HISTORY =
      "select 1 from \"flyway_schema_history\" where \"version\" = ? and \"success\" = true";

  private Migrations() {}

  /**
   * Runs the scripts that did not run yet. Flyway is a sixth of a start, so it is asked only where
   * there are any. It opens connections of its own: it needs two at once, and the pool gives the
   * second one up after the short wait of a request.
   */
  static void run(HikariDataSource pool) {
    if (!hasNewest(pool)) {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
          .locations("classpath:db/migration")
          .failOnMissingLocations(true)
          .load()
          .migrate();
    }
  }

  private static boolean hasNewest(DataSource pool) {
    try (Connection connection = pool.getConnection();
        PreparedStatement query = connection.prepareStatement(HISTORY)) {
      query.setString(1, NEWEST);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      return false; // no history yet, or a failure that Flyway will tell of
    }
  }
}
