package app.mspaintr.wire;

import java.nio.ByteBuffer;
import java.util.List;

/** One text frame: a JSON array of events, in order. The same frame may go to many seats. */
public final class Frame {
  private final List<EncodedEvent> events;
  private final long oldest;
  private final long newest;
  private final int size;
  private volatile String text;
  private volatile ByteBuffer framed;

  public Frame(List<EncodedEvent> events) {
    this.events = List.copyOf(events);
    long first = Long.MAX_VALUE;
    long last = 0;
    int characters = 1;
    for (EncodedEvent event : this.events) {
      if (event.seq() > 0) {
        first = Math.min(first, event.seq());
        last = Math.max(last, event.seq());
      }
      characters += event.text().length() + 1;
    }
    this.oldest = first;
    this.newest = last;
    this.size = characters;
  }

  /** Whether nothing in it belongs to the history up to {@code seq}. */
  public boolean isAllAfter(long seq) {
    return oldest > seq;
  }

  /** The newest place in the history that it tells of; 0 where it tells of none. */
  public long newestSeq() {
    return newest;
  }

  public List<EncodedEvent> events() {
    return events;
  }

  /** The frame's text, made at the first call. Racing callers make the same text. */
  public String text() {
    String made = text;
    if (made == null) {
      StringBuilder out = new StringBuilder(size).append('[');
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
    return size;
  }
}
