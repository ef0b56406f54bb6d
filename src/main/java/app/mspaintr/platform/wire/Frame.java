package app.mspaintr.platform.wire;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A message to a connection: a text message, a JSON array of events in order, and after it the
 * events that are binary messages. The same frame may go to many connections.
 */
public final class Frame {
  private final List<EncodedEvent> events;
  private final long oldest;
  private final long newest;
  private final int size;
  private final boolean hasText;
  private volatile String text;
  private volatile ByteBuffer framed;

  public Frame(List<EncodedEvent> events) {
    this.events = List.copyOf(events);
    long first = Long.MAX_VALUE;
    long last = 0;
    int all = 0;
    boolean anyText = false;
    for (EncodedEvent event : this.events) {
      if (event.seq() > 0) {
        first = Math.min(first, event.seq());
        last = Math.max(last, event.seq());
      }
      boolean isText = event.text() != null;
      all += event.size() + (isText ? 1 : 0);
      anyText |= isText;
    }
    this.oldest = first;
    this.newest = last;
    this.size = all + (anyText ? 1 : 0);
    this.hasText = anyText;
  }

  /** The frame without the events of the history up to {@code seq}; mostly that is all of it. */
  public Frame after(long seq) {
    return oldest > seq
        ? this
        : new Frame(
            events.stream().filter(event -> event.seq() == 0 || event.seq() > seq).toList());
  }

  /** The newest place in the history that it tells of; 0 where it tells of none. */
  public long newestSeq() {
    return newest;
  }

  public List<EncodedEvent> events() {
    return events;
  }

  /** Whether any of its events is text. */
  public boolean hasText() {
    return hasText;
  }

  /** The text message, made at the first call. Racing callers make the same text. */
  public String text() {
    String made = text;
    if (made == null) {
      StringBuilder out = new StringBuilder(size).append('[');
      for (EncodedEvent event : events) {
        if (event.text() != null) {
          out.append(out.length() > 1 ? "," : "").append(event.text());
        }
      }
      made = out.append(']').toString();
      text = made;
    }
    return made;
  }

  /** The binary messages, in order; each to be read through a duplicate. */
  public List<ByteBuffer> binary() {
    return binaries().toList();
  }

  private Stream<ByteBuffer> binaries() {
    return events.stream().map(EncodedEvent::binary).filter(Objects::nonNull);
  }

  /**
   * All of it as unmasked WebSocket frames (RFC 6455, section 5.2), made at the first call and
   * shared: to be read through a duplicate.
   */
  public ByteBuffer framed() {
    ByteBuffer made = framed;
    if (made == null) {
      made = frames();
      framed = made;
    }
    return made;
  }

  /** Makes it outside the heap, for many: a write to a socket copies what is in the heap. */
  public void frameForMany() {
    ByteBuffer made = frames();
    framed = ByteBuffer.allocateDirect(made.remaining()).put(made).flip().asReadOnlyBuffer();
  }

  private ByteBuffer frames() {
    Stream<ByteBuffer> texts = hasText ? Stream.of(Framing.text(text())) : Stream.empty();
    Stream<ByteBuffer> others = binaries().map(message -> Framing.binary(message.duplicate()));
    return Framing.joined(Stream.concat(texts, others).toList()).asReadOnlyBuffer();
  }

  /** Characters of the text, and bytes of the binary messages. */
  public int size() {
    return size;
  }
}
