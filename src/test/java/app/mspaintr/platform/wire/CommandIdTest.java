package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandIdTest {
  private static final String TEXT = "0f8fad5b-d9cb-469f-a165-70867728950e";

  @Test
  void isTheSameInEitherCaseAndWrittenInLowerCase() {
    assertThat(CommandId.of(TEXT.toUpperCase(Locale.ROOT))).isEqualTo(CommandId.of(TEXT));
    assertThat(CommandId.of("0F8FAD5B-d9cb-469F-a165-70867728950E")).hasToString(TEXT);
    assertThat(WireFormat.write(CommandId.of(TEXT))).isEqualTo('"' + TEXT + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-1-1-1-1",
        "0f8fad5bd9cb469fa16570867728950e",
        "{0f8fad5b-d9cb-469f-a165-70867728950e}",
        "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e",
        " 0f8fad5b-d9cb-469f-a165-70867728950e",
        "0f8fad5b-d9cb-469f-a165-70867728950e\n",
        "0f8fad5b-d9cb-469f-a165-70867728950g",
        "0f8fad5b-d9cb-469f-a165-70867728950١"
      })
  void isAUuidInItsOneForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CommandId.of(text));
  }
}
