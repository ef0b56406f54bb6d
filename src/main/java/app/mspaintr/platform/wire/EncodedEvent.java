package app.mspaintr.platform.wire;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * An event as it is sent, made once however many connections it goes to: as JSON text, which shares
 * a message with others, or as a binary message.
 *
 * @param seq its place in the history of its topic; 0 where it has none
 * @param mergeKey events with the same key overtake each other; null where all count
 * @param version the newer of two events with the same key has the higher one
 * @param text one JSON object; null for a binary message
 * @param binary a message, to be read through a duplicate; null for text
 */
public record EncodedEvent(
    long seq, String mergeKey, long version, String text, ByteBuffer binary) {
  public EncodedEvent {
    if ((text == null) == (binary == null)) {
      throw new IllegalArgumentException("it is either text or binary");
    }
  }

  /** An event as text. */
  public EncodedEvent(long seq, String mergeKey, long version, String text) {
    this(seq, mergeKey, version, text, null);
  }

  /** Something of the moment, as a binary message: it has no place in a history. */
  public static EncodedEvent of(LogChunk chunk) {
    return new EncodedEvent(0, null, 0, null, chunk.message().asReadOnlyBuffer());
  }

  /** Characters of the text, or bytes of the binary message. */
  public int size() {
    return text != null ? text.length() : binary.remaining();
  }

  /** An event for one connection, or of the moment: it has no place in a history. */
  public static EncodedEvent of(Event event) {
    return new EncodedEvent(0, null, 0, WireFormat.write(event));
  }

  /**
   * An absolute value outside of the history: of those with the same key only the newest version
   * counts.
   */
  public static EncodedEvent tally(String key, long version, Event event) {
    return new EncodedEvent(0, Objects.requireNonNull(key), version, WireFormat.write(event));
  }

  /**
   * An event of a topic's history: {@code seq} is its second field.
   *
   * @param mergeKey as {@link Event#mergeKey} says
   * @param payload the event's JSON without {@code seq}; {@code type} is its first field
   */
  public static EncodedEvent historical(long seq, String type, String mergeKey, String payload) {
    String start = "{\"type\":\"" + type + '"';
    return new EncodedEvent(
        seq, mergeKey, seq, start + ",\"seq\":" + seq + payload.substring(start.length()));
  }
}
