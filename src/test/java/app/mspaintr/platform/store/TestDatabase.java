package app.mspaintr.platform.store;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import java.nio.file.Path;
import java.util.Map;

/** A real database in a folder of the test's, without a container. */
public final class TestDatabase implements AutoCloseable {
  private final Database database;
  private final Transactions transactions;

  private TestDatabase(Settings settings) {
    database = Database.open(settings);
    transactions = new Transactions(database, settings.number(Setting.DATABASE_RETRIES));
  }

  /** Opens it in {@code folder}, made where it is not there yet. */
  public static TestDatabase in(Path folder) {
    Map<Setting, String> values = Map.of(Setting.DATA, folder.toString());
    return new TestDatabase(new Settings(values::get));
  }

  /** Its transactions. */
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    database.close();
  }
}
