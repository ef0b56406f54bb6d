package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CommandDecoderTest {
  private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private final Sample decoder = new Sample();

  record Wave(CommandId id, int times) implements Command {
    Wave {
      Objects.requireNonNull(id);
    }
  }

  private static final class Sample extends CommandDecoder {
    Sample() {
      init(null);
    }

    @Override
    protected Map<String, Class<? extends Command>> findCommands() {
      return Map.of("wave", Wave.class);
    }
  }

  @Test
  void readsACommandByItsType() throws Exception {
    assertThat(decoder.decode("{\"times\":2,\"id\":\"" + ID + "\",\"type\":\"wave\"}"))
        .isEqualTo(new Wave(CommandId.of(ID), 2));
  }

  @Test
  void answersTheIdOfACommandThatDoesNotFit() {
    Malformed frame = refused("{\"type\":\"wave\",\"id\":\"" + ID + "\",\"times\":\"2\"}");
    assertThat(frame.refused())
        .isEqualTo(
            new Refused(CommandId.of(ID), ErrorCode.MALFORMED, "The field 'times' does not fit."));
    assertThat(frame.speaksAnotherProtocol()).isFalse();
  }

  @Test
  void answersATypeThatIsNotKnown() {
    for (String type : new String[] {"\"jump\"", "\"Wave\"", "\"\"", "5", "null", "[\"wave\"]"}) {
      Malformed frame = refused("{\"type\":" + type + ",\"id\":\"" + ID + "\",\"times\":2}");
      assertThat(frame.refused().code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
      assertThat(frame.refused().id()).isEqualTo(CommandId.of(ID));
      assertThat(frame.speaksAnotherProtocol()).isFalse();
    }
    assertThat(refused("{\"id\":\"" + ID + "\"}").refused().code())
        .isEqualTo(ErrorCode.UNKNOWN_TYPE);
  }

  @Test
  void answersWithoutAnIdWhereItCannotBeRead() {
    for (String id : new String[] {"\"\"", "null", "7", "\"7\"", "{}"}) {
      Malformed frame = refused("{\"type\":\"wave\",\"id\":" + id + ",\"times\":2}");
      assertThat(frame.refused().code()).isEqualTo(ErrorCode.MALFORMED);
      assertThat(frame.refused().id()).isNull();
      assertThat(frame.speaksAnotherProtocol()).isFalse();
    }
  }

  @Test
  void knowsWhoSpeaksAnotherProtocol() {
    for (String text : new String[] {"", "hello", "[]", "42[\"event\"]", "{\"type\":\"wave\""}) {
      Malformed frame = refused(text);
      assertThat(frame.refused().code()).isEqualTo(ErrorCode.MALFORMED);
      assertThat(frame.refused().id()).isNull();
      assertThat(frame.speaksAnotherProtocol()).isTrue();
    }
  }

  private Malformed refused(String text) {
    assertThat(decoder.willDecode(text)).isTrue();
    return assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> decoder.decode(text))
        .actual();
  }
}
