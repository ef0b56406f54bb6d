package app.mspaintr.store;

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

  @Column(name = "written_at")
  private Instant writtenAt;

  protected JournalEntry() {}

  JournalEntry(
      Topic topic, long seq, String type, String subject, String payload, Instant writtenAt) {
    this.topic = topic.name();
    this.seq = seq;
    this.type = type;
    this.subject = subject;
    this.payload = payload;
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

  /** The event's JSON; null where what it told was removed since. */
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
