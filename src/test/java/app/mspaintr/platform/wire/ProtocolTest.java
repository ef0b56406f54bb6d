package app.mspaintr.platform.wire;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.live.CloseCode;
import app.mspaintr.support.Application;
import app.mspaintr.support.Golden;
import app.mspaintr.support.Protocol;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The protocol's document, the server's types, the golden files and the page say the same. */
class ProtocolTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Protocol PROTOCOL = Protocol.read();
  private static final Path READERS = Path.of("src/main/webapp/net/events.js");

  /** The headers of chunks, which no other message holds. */
  private static final List<Class<?>> HEADERS =
      List.of(
          UploadChunk.UploadHeader.class, ImageChunk.PictureHeader.class, LogChunk.LogHeader.class);

  @Test
  void everyTypeHasASchemaAndEverySchemaAType() {
    assertThat(PROTOCOL.schemas())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(records().map(Class::getSimpleName), Stream.of("RefusalCode")).toList());
  }

  @Test
  void everyTypeHasAGoldenFile() {
    assertThat(golden("commands").<Class<?>>map(file -> file.record(Application.commands())))
        .containsAll(Application.commands());
    assertThat(golden("events").<Class<?>>map(file -> file.record(told()))).containsAll(told());
  }

  @Test
  void everyEventIsToldOnAChannel() {
    Set<String> all = new TreeSet<>(PROTOCOL.told("feed"));
    all.addAll(PROTOCOL.told("room"));
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(told().stream().map(Class::getSimpleName).toList());
  }

  @Test
  void everyMessageOfAChannelIsPartOfAnOperation() {
    for (String channel : List.of("feed", "room")) {
      assertThat(PROTOCOL.operated(channel))
          .containsExactlyInAnyOrderElementsOf(
              PROTOCOL.messages(channel).stream()
                  .map(name -> "#/channels/" + channel + "/messages/" + name)
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void aSchemaHasTheFieldsOfItsType(Class<?> type) {
    if (type == CommandId.class) {
      return; // a string on the wire
    }
    Set<String> fields =
        new TreeSet<>(PROTOCOL.schema(type.getSimpleName()).path("properties").propertyNames());
    boolean message =
        !PROTOCOL.schema(type.getSimpleName()).at("/properties/type/const").isMissingNode();
    Set<String> components =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).collect(toSet());
    if (message) {
      components.add("type");
    }
    assertThat(fields).containsAll(components);
    // the place in the history is put in when an event has been written there
    fields.removeAll(components);
    assertThat(Event.class.isAssignableFrom(type) ? Set.of("seq") : Set.<String>of())
        .containsAll(fields);
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsEncodedAsInItsGoldenFile(Golden file) throws Exception {
    JsonNode frame = JSON.readTree(file.text());
    Class<?> type = file.record(told());
    assertThat(frame).hasSize(1);
    assertThat(PROTOCOL.faults(type.getSimpleName(), frame.get(0))).isEmpty();
    assertThat(frame.get(0).path("type").asString()).isEqualTo(file.type());
    assertThat(PROTOCOL.schema(type.getSimpleName()).path("properties").propertyNames())
        .containsAll(frame.get(0).propertyNames());

    assertThat(new EventEncoder().encode(new Frame(List.of(encoded(frame.get(0), type)))))
        .isEqualTo(file.text());
  }

  @ParameterizedTest
  @MethodSource("events")
  void aGoldenEventFitsTheChannelsThatTellIt(Golden file) {
    String schema = file.record(told()).getSimpleName();
    assertThat(List.of("feed", "room"))
        .filteredOn(channel -> PROTOCOL.told(channel).contains(schema))
        .isNotEmpty()
        .allSatisfy(
            channel ->
                assertThat(PROTOCOL.faultsOfFrame(channel, JSON.readTree(file.text()))).isEmpty());
  }

  @Test
  void everyEventHasAReaderOnThePage() throws IOException {
    String readers = Files.readString(READERS);
    assertThat(golden("events").map(Golden::type).distinct())
        .allSatisfy(type -> assertThat(readers).containsPattern("\n  " + type + ": "));
  }

  @Test
  void refusalCodesAreThoseOfTheDocument() {
    JsonNode schema = PROTOCOL.schema("RefusalCode");
    List<String> codes = ErrorCode.ofSockets().stream().map(ErrorCode::wireName).toList();
    assertThat(Protocol.stream(schema.path("enum")).map(JsonNode::asString))
        .containsExactlyElementsOf(codes);
    assertThat(codes)
        .allSatisfy(
            code ->
                assertThat(schema.path("description").asString()).contains("- `" + code + "`: "));
  }

  @Test
  void closeCodesAreThoseOfTheDocument() {
    assertThat(
            PROTOCOL
                .closeCodes()
                .map(code -> code.path("code").asInt() + " " + code.path("reason").asString()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CloseCode.values())
                .filter(why -> !why.isEngines())
                .map(why -> why.code() + " " + why.reason())
                .toList());
  }

  private static Stream<Class<?>> records() {
    Stream<Class<?>> travelling = Application.travelling().stream().map(JavaClass::reflect);
    return Stream.concat(travelling, HEADERS.stream());
  }

  private static Stream<Golden> events() {
    return golden("events");
  }

  private static List<Class<?>> told() {
    return Stream.of(Application.events(), Application.answers()).flatMap(List::stream).toList();
  }

  private static Stream<Golden> golden(String folder) {
    return Golden.all(folder).stream();
  }

  /** The event as the server would have made it of its record. */
  private static EncodedEvent encoded(JsonNode json, Class<?> type) throws Exception {
    ObjectNode fields = (ObjectNode) json.deepCopy();
    fields.remove("type");
    boolean historical =
        fields.has("seq")
            && Arrays.stream(type.getRecordComponents()).noneMatch(c -> c.getName().equals("seq"));
    long seq = historical ? fields.remove("seq").asLong() : 0;
    Event event = (Event) WireFormat.bind(fields, type);
    return historical
        ? EncodedEvent.historical(seq, event.type(), event.mergeKey(), WireFormat.write(event))
        : EncodedEvent.of(event);
  }
}
