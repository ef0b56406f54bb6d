package app.mspaintr.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.mspaintr.feed.FeedCommand;
import app.mspaintr.feed.FeedDecoder;
import app.mspaintr.post.RoomDecoder;
import app.mspaintr.support.Application;
import app.mspaintr.support.Golden;
import app.mspaintr.support.Protocol;
import jakarta.websocket.DecodeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The decoders take what the protocol's document says, and nothing else. */
class CommandProtocolTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Protocol PROTOCOL = Protocol.read();
  private static final Map<String, CommandDecoder<?>> DECODERS =
      Map.of("feed", new FeedDecoder(), "room", new RoomDecoder());

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
    return DECODERS.keySet().stream()
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
    Object decoded = DECODERS.get(sent.channel()).decode(command.toString());
    return decoded instanceof FeedCommand.OnPost both ? (Record) both.command() : (Record) decoded;
  }

  private static void refuses(Sent sent, JsonNode command) {
    assertThatExceptionOfType(Malformed.class)
        .as(command.toString())
        .isThrownBy(() -> decode(sent, command));
  }

  private static boolean takes(CommandDecoder<?> decoder, Golden file) {
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
