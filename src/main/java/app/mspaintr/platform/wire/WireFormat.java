package app.mspaintr.platform.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** JSON, strictly: unknown, missing, doubled, coerced and trailing input is an error. */
public final class WireFormat {
  /** Deeper nesting than any message has; a bound for hostile input. */
  private static final int MAX_DEPTH = 16;

  private static final JsonMapper MAPPER = mapper();

  private WireFormat() {}

  /** The JSON of {@code value}. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * Reads one JSON object as {@code type}.
   *
   * @throws Unreadable where the text is no JSON, or not what the type asks for
   */
  public static <T> T read(String text, Class<T> type) throws Unreadable {
    return bind(readObject(text), type);
  }

  /** The fields of a JSON object, for a reader that must look before it binds. */
  static ObjectNode readObject(String text) throws Unreadable {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw new Unreadable("The message must be one JSON object.");
    } catch (JacksonException e) {
      throw new Unreadable("The message is no valid JSON.");
    }
  }

  static <T> T bind(ObjectNode object, Class<T> type) throws Unreadable {
    if (hasHalfCharacters(object.toString())) {
      throw new Unreadable("The message has halves of characters.");
    }
    try {
      return MAPPER.treeToValue(object, type);
    } catch (JacksonException e) {
      throw new Unreadable(Unreadable.sentence(e));
    }
  }

  /**
   * Escaped halves of surrogate pairs are JSON (RFC 8259, section 8.2) but no text: neither a
   * database nor UTF-8 can hold them.
   */
  private static boolean hasHalfCharacters(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** A text that {@code read} cannot make sense of; the message is a sentence for a person. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    Unreadable(String reason) {
      super(reason);
    }

    private static String sentence(JacksonException e) {
      String field = e.getPath().isEmpty() ? null : e.getPath().get(0).getPropertyName();
      return field == null || !NAME.matcher(field).matches() // of the client's own making
          ? "A field is missing, unknown or of the wrong type."
          : "The field '" + field + "' does not fit.";
    }
  }

  /** A component that can hold no null has no value that would stand for a missing one. */
  private static final class PrimitivesAreRequired extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.getRawType().isPrimitive() ? Boolean.TRUE : null;
    }
  }

  private static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .annotationIntrospector(new PrimitivesAreRequired())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(
                old -> old.withValueInclusion(JsonInclude.Include.ALWAYS));
    Map.of(
            LogicalType.Textual, CoercionInputShape.Integer,
            LogicalType.Integer, CoercionInputShape.String)
        .forEach(
            (type, shape) ->
                builder.withCoercionConfig(
                    type, config -> config.setCoercion(shape, CoercionAction.Fail)));
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      builder.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }
}
