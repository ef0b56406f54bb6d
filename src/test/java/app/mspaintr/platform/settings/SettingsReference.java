package app.mspaintr.platform.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The operator's reference of all settings, as docs/operating/settings.md has it. */
final class SettingsReference {
  private static final String INTRODUCTION =
      """
      # Settings

      The enum `Setting` generates this page. [configure.md](configure.md) explains how to set a value and which values need care.

      - A property is a system property of the JVM: `java -Dmspaintr.session-days=7 -jar mspaintr.war`.
      - Each setting is also an option of the launcher, named like the property without `mspaintr.`: `--session-days 7`.
      - An option overrides a property, and a property overrides an environment variable.
      - The server does not start when a number is not a whole number of at least 0. 1 MB is 1,048,576 bytes here.
      """;

  /** The heading above a setting; the settings below it follow in the order of the enum. */
  private static final Map<Setting, String> HEADINGS =
      Map.of(
          Setting.PORT, "Address, data and origins",
          Setting.DATABASE_URL, "Database",
          Setting.DISK_RESERVE_MB, "Disk",
          Setting.SESSION_DAYS, "Sessions, sign-ins and expiry",
          Setting.CONNECTIONS_PER_ADDRESS, "Connections and commands",
          Setting.CHUNK_BYTES, "Uploads, pictures and paintings",
          Setting.SEND_QUEUE_EVENTS, "Sending, memory and timeouts",
          Setting.DRAIN_SECONDS, "Stopping and metrics");

  private static final Map<String, String> UNITS = units();

  private SettingsReference() {}

  /** The whole page, in Markdown. */
  static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Setting setting : Setting.values()) {
      if (HEADINGS.containsKey(setting)) {
        page.append("\n## %s\n\n".formatted(HEADINGS.get(setting)))
            .append("| property | environment variable | default | unit | meaning |\n")
            .append("|---|---|---|---|---|\n");
      }
      page.append(row(setting));
    }
    return page.toString();
  }

  /** The unit that the setting's name ends with, or the kind of its value. */
  static String unit(Setting setting) {
    return UNITS.entrySet().stream()
        .filter(unit -> setting.name().endsWith(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(setting.fallback().matches("\\d+") ? "number" : "text");
  }

  private static String row(Setting setting) {
    return "| `%s` | `%s` | %s | %s | %s |\n"
        .formatted(
            setting.property(),
            setting.variable(),
            setting.fallback().isEmpty() ? "empty" : "`" + setting.fallback() + "`",
            unit(setting),
            setting.meaning());
  }

  /** In this order: the first ending that fits decides. */
  private static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    units.put("_BYTES_PER_SECOND", "bytes per second");
    units.put("_PER_SECOND", "per second");
    units.put("_HOUR", "per hour");
    units.put("_MS", "milliseconds");
    units.put("_SECONDS", "seconds");
    units.put("_MINUTES", "minutes");
    units.put("_HOURS", "hours");
    units.put("_DAYS", "days");
    units.put("_BYTES", "bytes");
    units.put("_MB", "MB");
    units.put("_PIXELS", "pixels");
    return units;
  }
}
