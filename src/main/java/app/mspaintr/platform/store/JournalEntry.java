package app.mspaintr.platform.store;

import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.WireFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One event of a topic's history. */
@Entity
@Table(name = "journal")
@IdClass(JournalEntry.Key.class)
public class JournalEntry {
  @Id private String topic;
  @Id private long seq;
  private String type;
  private String subject;
  private String payload;

  @Column(name = "merge_key")
  private String mergeKey;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected JournalEntry() {}

  JournalEntry(Topic topic, long seq, Event event, String subject, Instant writtenAt) {
    this.topic = topic.name();
    this.seq = seq;
    this.type = event.type();
    this.mergeKey = event.mergeKey();
    this.subject = subject;
    this.payload = WireFormat.write(event);
    this.writtenAt = writtenAt;
  }

  public Topic topic() {
    return new Topic(topic);
  }

  /** Its place in the history, from 1. */
  public long seq() {
    return seq;
  }

  public String type() {
    return type;
  }

  /** As {@link Event#mergeKey} says. */
  public String mergeKey() {
    return mergeKey;
  }

  /** The event's JSON without its place; null where what it told was removed since. */
  public String payload() {
    return payload;
  }

  /** The primary key. */
  record Key(String topic, long seq) implements Serializable {
    Key() {
      this(null, 0);
    }
  }
}
