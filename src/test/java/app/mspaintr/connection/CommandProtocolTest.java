package app.mspaintr.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandDecoder;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Malformed;
import app.mspaintr.platform.wire.WireFormat;
import app.mspaintr.support.Application;
import app.mspaintr.support.Golden;
import app.mspaintr.support.Protocol;
import app.mspaintr.support.TestBeans;
import jakarta.websocket.DecodeException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The commands of all features: each has one handler, and the decoders take what the protocol's
 * document says, and nothing else.
 */
class CommandProtocolTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Protocol PROTOCOL = Protocol.read();
  private static final Map<String, CommandDecoder> DECODERS = new HashMap<>();
  @TempDir private static Path data;
  private static Set<Class<?>> handled;

  @BeforeAll
  static void readTheRegistry() {
    try (TestBeans beans = new TestBeans(data)) {
      CommandRegistry registry = beans.get(CommandRegistry.class);
      for (Channel channel : Channel.values()) {
        DECODERS.put(
            channel.name().toLowerCase(Locale.ROOT),
            new ChannelDecoder(registry.commands(channel)));
      }
      handled = registry.commands();
    }
  }

  /** Takes the commands of one channel, as the endpoint's decoder does in a container. */
  private static final class ChannelDecoder extends CommandDecoder {
    private final Map<String, Class<? extends Command>> commands;

    ChannelDecoder(Map<String, Class<? extends Command>> commands) {
      this.commands = commands;
      init(null);
    }

    @Override
    protected Map<String, Class<? extends Command>> findCommands() {
      return commands;
    }
  }

  @Test
  void everyCommandHasOneHandlerAndASchemaAndAGoldenFile() {
    // the registry itself refuses a second handler
    assertThat(handled).containsExactlyInAnyOrderElementsOf(Application.commands());
    assertThat(handled.stream().map(Class::getSimpleName))
        .allSatisfy(
            name -> assertThat(PROTOCOL.schema(name).path("properties").isObject()).isTrue());
    assertThat(
            Golden.all("commands").stream()
                .<Class<?>>map(file -> file.record(Application.commands()))
                .toList())
        .as("golden files")
        .containsAll(List.copyOf(handled));
  }

  /** A command where it may be sent. */
  record Sent(String channel, Golden file) {}

  @ParameterizedTest
  @MethodSource("commands")
  void aGoldenCommandIsDecoded(Sent sent) throws Exception {
    JsonNode golden = JSON.readTree(sent.file().text());
    Record command = decode(sent, golden);
    assertThat(command).isInstanceOf(sent.file().record(Application.commands()));

    ObjectNode again = JSON.createObjectNode().put("type", golden.path("type").asString());
    JSON.readTree(WireFormat.write(command))
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().isNull()) {
                again.set(field.getKey(), field.getValue());
              }
            });
    assertThat(again.toString()).isEqualTo(sent.file().text());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aGoldenCommandFitsItsSchema(Sent sent) {
    assertThat(PROTOCOL.faults(schemaName(sent), JSON.readTree(sent.file().text()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandNeedsTheFieldsThatItsSchemaRequires(Sent sent) throws Exception {
    JsonNode schema = PROTOCOL.schema(schemaName(sent));
    List<String> required =
        Protocol.stream(schema.path("required")).map(JsonNode::asString).toList();
    assertThat(required).contains("type", "id");
    for (String field : schema.path("properties").propertyNames()) {
      ObjectNode without = (ObjectNode) JSON.readTree(sent.file().text());
      without.remove(field);
      ObjectNode withNull = without.deepCopy().putNull(field);
      if (required.contains(field)) {
        refuses(sent, without);
        refuses(sent, withNull);
      } else {
        assertThat(decode(sent, without)).isEqualTo(decode(sent, withNull));
        assertThat(PROTOCOL.faults(schemaName(sent), withNull)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandTakesNoFieldThatItsSchemaDoesNotName(Sent sent) {
    assertThat(PROTOCOL.schema(schemaName(sent)).path("additionalProperties").asBoolean(true))
        .isFalse();
    refuses(sent, ((ObjectNode) JSON.readTree(sent.file().text())).put("extra", 1));
    refuses(sent, ((ObjectNode) JSON.readTree(sent.file().text())).put("seq", 1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aFieldTakesNoValueOfAnotherType(Sent sent) throws Exception {
    JsonNode golden = JSON.readTree(sent.file().text());
    for (Map.Entry<String, JsonNode> field : golden.properties()) {
      for (String value : List.of("true", "7.0", "7", "\"7\"", "[]", "{}", "[7]", "1e400")) {
        ObjectNode other = (ObjectNode) golden.deepCopy();
        other.putRawValue(field.getKey(), new tools.jackson.databind.util.RawValue(value));
        boolean fits =
            !value.equals("7.0") // a schema takes it for an integer
                && !value.equals("1e400")
                && PROTOCOL.faults(schemaName(sent), JSON.readTree(other.toString())).isEmpty();
        if (fits) {
          decode(sent, other);
        } else {
          refuses(sent, other);
        }
      }
    }
  }

  @Test
  void aChannelListsTheCommandsThatItsDecoderTakes() {
    for (String channel : DECODERS.keySet()) {
      assertThat(
              Golden.all("commands").stream()
                  .filter(file -> takes(DECODERS.get(channel), file))
                  .map(Golden::type)
                  .distinct())
          .containsExactlyInAnyOrderElementsOf(listed(channel));
    }
  }

  private static Stream<Sent> commands() {
    return Stream.of("feed", "room")
        .flatMap(
            channel ->
                Golden.all("commands").stream()
                    .filter(file -> listed(channel).contains(file.type()))
                    .map(file -> new Sent(channel, file)));
  }

  private static Set<String> listed(String channel) {
    Set<String> listed = new TreeSet<>(PROTOCOL.messages(channel));
    listed.removeAll(List.of("events", "chunkToServer", "chunkToClient", "logChunkToClient"));
    return listed;
  }

  private static String schemaName(Sent sent) {
    return sent.file().record(Application.commands()).getSimpleName();
  }

  private static Record decode(Sent sent, JsonNode command) throws DecodeException {
    return (Record) DECODERS.get(sent.channel()).decode(command.toString());
  }

  private static void refuses(Sent sent, JsonNode command) {
    assertThatExceptionOfType(Malformed.class)
        .as(command.toString())
        .isThrownBy(() -> decode(sent, command));
  }

  private static boolean takes(CommandDecoder decoder, Golden file) {
    try {
      decoder.decode(file.text());
      return true;
    } catch (Malformed e) {
      assertThat(e.refused().code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
      return false;
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }
}
