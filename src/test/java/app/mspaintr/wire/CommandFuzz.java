package app.mspaintr.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Whatever text comes is a command, or refused by its name; never another failure. */
abstract class CommandFuzz {
  private final CommandDecoder<?> decoder;

  CommandFuzz(CommandDecoder<?> decoder) {
    this.decoder = decoder;
  }

  static Stream<Named<byte[]>> commands() {
    return Seeds.of("wire/commands", ".json");
  }

  void holds(byte[] text) throws Exception {
    try {
      assertThat((Object) decoder.decode(new String(text, StandardCharsets.UTF_8))).isNotNull();
    } catch (Malformed refused) {
      // the answer must be one that can be sent
      String answer = WireFormat.write(refused.refused());
      assertThat(answer).contains("\"type\":\"refused\"").hasSizeLessThan(1000);
    }
  }
}
