package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Events that wait to be sent together, of which the newest with a merge key replaces all others
 * with that key. Not thread-safe: its owner guards it.
 */
final class EventBuffer {
  /** The events since a frame that waits alone: most owners are idle, and need none of it. */
  private static final class Merged {
    private final ArrayDeque<EncodedEvent> events = new ArrayDeque<>();
    private final Map<String, EncodedEvent> byKey = new HashMap<>();
    private int characters;

    private void add(EncodedEvent event) {
      if (event.mergeKey() != null) {
        EncodedEvent older = byKey.get(event.mergeKey());
        if (older != null && older.version() > event.version()) {
          return;
        }
        byKey.put(event.mergeKey(), event);
        if (older != null) {
          LiveMeters.MERGED.increment();
          events.remove(older);
          characters -= older.size();
        }
      }
      events.add(event);
      characters += event.size();
    }

    private void dropUpTo(long seq) {
      for (Iterator<EncodedEvent> each = events.iterator(); each.hasNext(); ) {
        EncodedEvent event = each.next();
        if (event.seq() > 0 && event.seq() <= seq) {
          each.remove();
          byKey.remove(event.mergeKey(), event);
          characters -= event.size();
        }
      }
    }
  }

  private Frame whole;
  private Merged merged;

  /** Adds all of a frame; where nothing else comes, the very frame is handed on. */
  void add(Frame frame) {
    if (isEmpty()) {
      clear();
      whole = frame;
    } else {
      frame.events().forEach(merged()::add);
    }
  }

  void add(EncodedEvent event) {
    merged().add(event);
  }

  /** Drops what of the history a client at {@code seq} knows already. */
  void dropUpTo(long seq) {
    merged().dropUpTo(seq);
  }

  boolean isEmpty() {
    return count() == 0;
  }

  int count() {
    return whole != null ? whole.events().size() : merged != null ? merged.events.size() : 0;
  }

  /** Characters of all that waits, and bytes where it is binary. */
  int characters() {
    return whole != null ? whole.size() : ownCharacters();
  }

  /** The same without a frame that is shared with other connections. */
  int ownCharacters() {
    return merged != null ? merged.characters : 0;
  }

  /** Everything that waits, as one frame; nothing waits afterwards. */
  Frame drain() {
    Frame all = whole != null ? whole : new Frame(new ArrayList<>(merged().events));
    clear();
    return all;
  }

  void clear() {
    whole = null;
    merged = null;
  }

  private Merged merged() {
    if (merged == null) {
      merged = new Merged();
      if (whole != null) {
        whole.events().forEach(merged::add);
        whole = null;
      }
    }
    return merged;
  }
}
