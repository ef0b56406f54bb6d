package app.mspaintr.support;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The protocol's document, {@code docs/protocol/asyncapi.yaml}, and what can be asked of it. */
public final class Protocol {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path DOCUMENT = Path.of("docs/protocol/asyncapi.yaml");

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft7())
              .keyword(new NonValidationKeyword("components"))
              .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
              .build());

  private Protocol(JsonNode document) {
    this.document = document;
  }

  /** Reads the document, from the project's folder. */
  public static Protocol read() {
    try {
      Object yaml =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DOCUMENT));
      return new Protocol(JSON.valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the schemas. */
  public Set<String> schemas() {
    return names(document.at("/components/schemas"));
  }

  public JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  /** What is wrong with {@code json} by the schema {@code name}; empty where nothing is. */
  public List<String> faults(String name, JsonNode json) {
    return faults(JSON.createObjectNode().put("$ref", "#/components/schemas/" + name), json);
  }

  /** What is wrong with a frame of events by the {@code channel}. */
  public List<String> faultsOfFrame(String channel, JsonNode frame) {
    JsonNode payload = document.at("/channels/" + channel + "/messages/events/payload");
    return faults((ObjectNode) payload.deepCopy(), frame);
  }

  /** Names of the schemas of the events that a {@code channel} tells. */
  public Set<String> told(String channel) {
    JsonNode all = document.at("/channels/" + channel + "/messages/events/payload/items/anyOf");
    return stream(all)
        .map(item -> item.path("$ref").asString().replaceFirst(".*/", ""))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  /** Names of a channel's messages. */
  public Set<String> messages(String channel) {
    return names(document.at("/channels/" + channel + "/messages"));
  }

  /** References to messages in all operations on a channel. */
  public Stream<String> operated(String channel) {
    return stream(document.path("operations"))
        .filter(of -> of.at("/channel/$ref").asString().equals("#/channels/" + channel))
        .flatMap(of -> stream(of.path("messages")))
        .map(message -> message.path("$ref").asString());
  }

  /** The close codes that the server itself decides on. */
  public Stream<JsonNode> closeCodes() {
    return stream(document.at("/info/x-close-codes"))
        .filter(code -> Set.of("server", "cut").contains(code.path("by").asString()));
  }

  /** What is written of a message. */
  public String description(String message) {
    return document.at("/components/messages/" + message + "/description").asString();
  }

  public static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private List<String> faults(ObjectNode schema, JsonNode json) {
    schema.set("components", document.path("components"));
    return registry.getSchema(schema).validate(json).stream().map(Object::toString).toList();
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }
}
