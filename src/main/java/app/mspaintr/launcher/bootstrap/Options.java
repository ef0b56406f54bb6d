package app.mspaintr.launcher.bootstrap;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.StartupFailure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line: {@code --name value} or {@code --name=value} for every {@link Setting}. */
public record Options(Map<String, String> properties, boolean help, boolean version) {
  /** The property that {@code --demo} sets to {@code true}. */
  public static final String DEMO = "mspaintr.demo";

  /**
   * Reads a command line.
   *
   * @throws StartupFailure for an option that is unknown, or lacks its value
   */
  public static Options of(String... arguments) {
    Map<String, String> properties = new HashMap<>();
    boolean help = false;
    boolean version = false;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      switch (argument) {
        case "--help", "-h" -> help = true;
        case "--version" -> version = true;
        case "--demo" -> properties.put(DEMO, "true");
        default -> {
          int equals = argument.indexOf('=');
          String property = property(equals < 0 ? argument : argument.substring(0, equals));
          if (equals < 0 && ++i == arguments.length) {
            throw new StartupFailure(argument + " needs a value. Try --help.");
          }
          properties.put(property, equals < 0 ? arguments[i] : argument.substring(equals + 1));
        }
      }
    }
    return new Options(Map.copyOf(properties), help, version);
  }

  /** Makes the options system properties, which win over the environment. */
  public void apply() {
    properties.forEach(System::setProperty);
  }

  /** Every option with its meaning and default, one a line. */
  public static String usage() {
    return Arrays.stream(Setting.values())
        .map(
            setting ->
                String.format("  --%-26s %s", setting.option(), setting.meaning())
                    + (setting.fallback().isEmpty() ? "" : " [" + setting.fallback() + "]"))
        .collect(
            Collectors.joining(
                "\n",
                "Usage: java -jar mspaintr.war [options]\n\n",
                """

                  --%-26s Fill an empty database with a few members, pictures and comments.
                  --%-26s Print this and end.
                  --%-26s Print the version and end.

                Each option is also an environment variable: --session-days is \
                MSPAINTR_SESSION_DAYS.\
                """
                    .formatted("demo", "help", "version")));
  }

  /**
   * The system property that an option sets; for a former name its own, so that it is warned of.
   */
  private static String property(String option) {
    return Arrays.stream(Setting.values())
        .flatMap(
            setting ->
                Stream.concat(
                    Stream.of(setting.option())
                        .filter(name -> option.equals("--" + name))
                        .map(name -> setting.property()),
                    setting.former().stream()
                        .filter(name -> option.equals("--" + name.option()))
                        .map(Setting.FormerName::property)))
        .findFirst()
        .orElseThrow(() -> new StartupFailure("There is no option '" + option + "'. Try --help."));
  }
}
