package app.mspaintr.live;

import app.mspaintr.wire.EncodedEvent;
import app.mspaintr.wire.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Events that wait to be sent together, where the newest with a merge key stands for all with it.
 * Not thread-safe: its owner guards it.
 */
final class Waiting {
  private final ArrayDeque<EncodedEvent> events = new ArrayDeque<>();
  private final Map<String, EncodedEvent> byKey = new HashMap<>();
  private int characters;

  void add(Frame frame) {
    frame.events().forEach(this::add);
  }

  void add(EncodedEvent event) {
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

  /** Drops what of the history a client at {@code seq} knows already. */
  void dropUpTo(long seq) {
    for (Iterator<EncodedEvent> each = events.iterator(); each.hasNext(); ) {
      EncodedEvent event = each.next();
      if (event.seq() > 0 && event.seq() <= seq) {
        each.remove();
        byKey.remove(event.mergeKey(), event);
        characters -= event.size();
      }
    }
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  int size() {
    return events.size();
  }

  /** Characters of all that waits, and bytes where it is binary. */
  int characters() {
    return characters;
  }

  /** Everything that waits, as one frame; nothing waits afterwards. */
  Frame takeAll() {
    Frame all = new Frame(new ArrayList<>(events));
    events.clear();
    byKey.clear();
    characters = 0;
    return all;
  }
}
