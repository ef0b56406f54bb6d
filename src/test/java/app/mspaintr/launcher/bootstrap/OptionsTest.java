package app.mspaintr.launcher.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.StartupFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingIsAnOption(Setting setting) {
    assertThat(Options.of("--" + setting.option(), "7").properties())
        .isEqualTo(Map.of(setting.property(), "7"));
    assertThat(Options.usage()).contains("--" + setting.option() + " ", setting.meaning());
  }

  @Test
  void aFormerNameStillWorks() {
    assertThat(Options.of("--seat-events", "7", "--seats-bytes=8").properties())
        .isEqualTo(Map.of("mspaintr.seat-events", "7", "mspaintr.seats-bytes", "8"));
  }

  @Test
  void aValueMayFollowAnEqualsSign() {
    assertThat(Options.of("--session-days=3", "--database-url=jdbc:h2:mem:x;A=B").properties())
        .isEqualTo(
            Map.of("mspaintr.session-days", "3", "mspaintr.database-url", "jdbc:h2:mem:x;A=B"));
  }

  @Test
  void aLaterOptionWins() {
    assertThat(Options.of("--port", "1", "--port=2").properties())
        .isEqualTo(Map.of("mspaintr.port", "2"));
  }

  @Test
  void demoTakesNoValue() {
    assertThat(Options.of("--demo", "--port", "1").properties())
        .isEqualTo(Map.of("mspaintr.demo", "true", "mspaintr.port", "1"));
  }

  @Test
  void knowsQuestionsAboutItself() {
    assertThat(Options.of("--help").help()).isTrue();
    assertThat(Options.of("--version").version()).isTrue();
    assertThat(Options.of().help()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot", "port", "-p", "", "--", "--PORT", "--demo=true"})
  void refusesWhatIsNoOption(String argument) {
    assertThatThrownBy(() -> Options.of(argument))
        .isInstanceOf(StartupFailure.class)
        .hasMessageStartingWith("There is no option '");
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertThatThrownBy(() -> Options.of("--port"))
        .isInstanceOf(StartupFailure.class)
        .hasMessage("--port needs a value. Try --help.");
  }
}
