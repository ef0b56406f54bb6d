package app.mspaintr.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The values of every {@link Setting}: system property, else environment, else default. */
@ApplicationScoped
public class Settings {
  private final Function<Setting, String> values;

  /** Reads the system properties and the environment of this process. */
  public Settings() {
    this(setting -> value(setting, System::getProperty, System::getenv));
    warnOfFormerNames(System::getProperty, System::getenv);
  }

  /** Reads {@code values}, where null means the default. For tests and tools. */
  public Settings(Function<Setting, String> values) {
    this.values = values;
  }

  /** The value of a setting; null where it is not set by its name or by its former one. */
  static String value(
      Setting setting, UnaryOperator<String> properties, UnaryOperator<String> environment) {
    Optional<Setting.FormerName> former = setting.former();
    return Stream.of(
            Optional.ofNullable(properties.apply(setting.property())),
            former.map(name -> properties.apply(name.property())),
            Optional.ofNullable(environment.apply(setting.variable())),
            former.map(name -> environment.apply(name.variable())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static void warnOfFormerNames(
      UnaryOperator<String> properties, UnaryOperator<String> environment) {
    for (Setting setting : Setting.values()) {
      setting
          .former()
          .filter(
              name ->
                  properties.apply(name.property()) != null
                      || environment.apply(name.variable()) != null)
          .ifPresent(
              name ->
                  System.getLogger("mspaintr.settings")
                      .log(
                          Level.WARNING,
                          "{0} ({1}) is now called {2} ({3}).",
                          name.property(),
                          name.variable(),
                          setting.property(),
                          setting.variable()));
    }
  }

  /** The value as it was written, without blanks around it. */
  public String text(Setting setting) {
    String value = values.apply(setting);
    return (value == null ? setting.fallback() : value).strip();
  }

  /**
   * A whole number of at least 0.
   *
   * @throws StartupFailure where the value is none
   */
  public int number(Setting setting) {
    try {
      int value = Integer.parseInt(text(setting));
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the setting's name
    }
    throw new StartupFailure(
        setting.property() + " must be a whole number of at least 0, not '" + text(setting) + "'");
  }

  /** A setting in milliseconds, seconds, minutes, hours or days, by the unit in its name. */
  public Duration time(Setting setting) {
    String name = setting.name();
    long amount = number(setting);
    if (name.endsWith("_MS")) {
      return Duration.ofMillis(amount);
    } else if (name.endsWith("_SECONDS")) {
      return Duration.ofSeconds(amount);
    } else if (name.endsWith("_MINUTES")) {
      return Duration.ofMinutes(amount);
    } else if (name.endsWith("_HOURS")) {
      return Duration.ofHours(amount);
    } else if (name.endsWith("_DAYS")) {
      return Duration.ofDays(amount);
    }
    throw new IllegalArgumentException(name + " names no unit of time");
  }

  /** A comma-separated setting; empty where nothing is set. */
  public List<String> list(Setting setting) {
    return Arrays.stream(text(setting).split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** The data folder. */
  public Path data() {
    return Path.of(text(Setting.DATA));
  }

  /** Whether the limits of rate and number hold. */
  public boolean limited() {
    return !text(Setting.LIMITS).equals("off");
  }
}
