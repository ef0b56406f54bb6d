package app.mspaintr.wire;

import java.nio.ByteBuffer;
import java.util.List;

/** One text frame: a JSON array of events, in order. The same frame may go to many seats. */
public final class Frame {
  private final List<EncodedEvent> events;
  private volatile String text;
  private volatile ByteBuffer framed;

  public Frame(List<EncodedEvent> events) {
    this.events = List.copyOf(events);
  }

  public List<EncodedEvent> events() {
    return events;
  }

  /** The frame's text, made at the first call. Racing callers make the same text. */
  public String text() {
    String made = text;
    if (made == null) {
      StringBuilder out = new StringBuilder(size()).append('[');
      for (EncodedEvent event : events) {
        out.append(out.length() > 1 ? "," : "").append(event.text());
      }
      made = out.append(']').toString();
      text = made;
    }
    return made;
  }

  /**
   * The text as one unmasked WebSocket frame (RFC 6455, section 5.2), made at the first call and
   * shared: to be read through a duplicate.
   */
  public ByteBuffer framed() {
    ByteBuffer made = framed;
    if (made == null) {
      made = Framing.text(text()).asReadOnlyBuffer();
      framed = made;
    }
    return made;
  }

  /** Characters of the text. */
  public int size() {
    return events.stream().mapToInt(event -> event.text().length() + 1).sum() + 1;
  }
}
