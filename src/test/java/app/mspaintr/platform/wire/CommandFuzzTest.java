package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.Application;
import app.mspaintr.support.Seeds;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

/** The decoder reads any text as a command, or refuses it with a code; it never fails otherwise. */
class CommandFuzzTest {
  private final CommandDecoder decoder = new AnyCommand();

  /** Takes the commands of every channel. */
  private static final class AnyCommand extends CommandDecoder {
    AnyCommand() {
      init(null);
    }

    @Override
    protected Map<String, Class<? extends Command>> findCommands() {
      return Application.commands().stream()
          .<Class<? extends Command>>map(type -> type.asSubclass(Command.class))
          .collect(Collectors.toMap(Command::typeOf, type -> type));
    }
  }

  static Stream<Named<byte[]>> commands() {
    return Seeds.of("wire/commands", ".json");
  }

  @MethodSource("commands")
  @FuzzTest
  void anyTextIsACommandOrRefused(byte[] text) throws Exception {
    try {
      assertThat((Object) decoder.decode(new String(text, StandardCharsets.UTF_8))).isNotNull();
    } catch (Malformed refused) {
      // the answer must be one that can be sent
      String answer = WireFormat.write(refused.refused());
      assertThat(answer).contains("\"type\":\"refused\"").hasSizeLessThan(1000);
    }
  }
}
