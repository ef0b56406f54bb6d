package app.mspaintr.platform.live;

import app.mspaintr.platform.store.JournalEntry;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.LogChunk;
import java.util.List;
import java.util.Objects;

/** Something that was committed, for whoever watches its topic. */
public record TopicEvent(Topic topic, EncodedEvent event) {
  public TopicEvent {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(event);
  }

  /** A new entry of a topic's history. */
  public static TopicEvent of(JournalEntry entry) {
    return new TopicEvent(entry.topic(), encode(entry));
  }

  /**
   * An absolute value beside the history; of those with the same key the highest version is the
   * newest.
   */
  public static TopicEvent tally(Topic topic, String key, long version, Event event) {
    return new TopicEvent(topic, EncodedEvent.tally(key, version, event));
  }

  /**
   * A piece of what is being painted, for all who watch it: of the moment, not kept. A client that
   * comes later reads the log so far.
   */
  public static List<TopicEvent> transientEvents(List<Topic> topics, LogChunk chunk) {
    EncodedEvent event = EncodedEvent.of(chunk);
    return topics.stream().map(topic -> new TopicEvent(topic, event)).toList();
  }

  static EncodedEvent encode(JournalEntry entry) {
    return EncodedEvent.historical(entry.seq(), entry.type(), entry.mergeKey(), entry.payload());
  }
}
