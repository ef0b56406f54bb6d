package app.mspaintr.platform.store;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Journal and idempotency records on a real database in a folder of the test's, without a
 * container.
 */
public final class TestHistory implements AutoCloseable {
  private final TestDatabase database;
  private final Journal journal;
  private final IdempotencyRecords records;

  private TestHistory(Path folder, Map<Setting, String> set) {
    Map<Setting, String> values = new HashMap<>(set);
    values.put(Setting.DATA, folder.toString());
    Settings settings = new Settings(values::get);
    database = TestDatabase.in(folder);
    journal = new Journal(database.transactions(), settings);
    records = new IdempotencyRecords(database.transactions(), settings);
  }

  /** A history with the settings' defaults. */
  public static TestHistory in(Path folder) {
    return in(folder, Map.of());
  }

  /** A history with other settings than the defaults. */
  public static TestHistory in(Path folder, Map<Setting, String> set) {
    return new TestHistory(folder, set);
  }

  public Transactions transactions() {
    return database.transactions();
  }

  public Journal journal() {
    return journal;
  }

  public IdempotencyRecords records() {
    return records;
  }

  @Override
  public void close() {
    database.close();
  }
}
