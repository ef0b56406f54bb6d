package app.mspaintr.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator's reference of the settings; {@code -Dsettings.write} writes it anew. */
class SettingsReferenceTest {
  private static final Path REFERENCE = Path.of("docs/operating/settings.md");

  @Test
  void theReferenceIsTheOneThatTheEnumGenerates() throws IOException {
    if (System.getProperty("settings.write") != null) {
      Files.writeString(REFERENCE, SettingsReference.page());
    }
    assertThat(REFERENCE)
        .as("write it anew: mvn test -Dtest=SettingsReferenceTest -Dsettings.write")
        .content()
        .isEqualTo(SettingsReference.page());
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void aMeaningIsOneLineThatFitsATable(Setting setting) {
    assertThat(setting.meaning()).endsWith(".").doesNotContain("\n", "|").hasSizeLessThan(90);
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      mode = EnumSource.Mode.MATCH_ALL,
      names = ".*_(MS|SECONDS|MINUTES|HOURS|DAYS)")
  void aUnitOfTimeIsTheOneThatTheServerReads(Setting setting) {
    Duration one =
        switch (SettingsReference.unit(setting)) {
          case "milliseconds" -> Duration.ofMillis(1);
          case "seconds" -> Duration.ofSeconds(1);
          case "minutes" -> Duration.ofMinutes(1);
          case "hours" -> Duration.ofHours(1);
          case "days" -> Duration.ofDays(1);
          default -> Duration.ZERO;
        };
    assertThat(new Settings(any -> "1").time(setting)).isEqualTo(one);
  }
}
