package app.mspaintr.platform.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Something the server tells. Implemented by records of plain values, named for what happened; the
 * record's name with a small first letter is its {@code type} on the wire.
 */
@JsonPropertyOrder("type")
public interface Event {
  /**
   * Null for an event of which all count. Of the events of a topic with the same key, the newest
   * stands for all before it; not on the wire.
   */
  default String mergeKey() {
    return null;
  }

  /** The event's first field. */
  @JsonProperty("type")
  default String type() {
    String name = getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
