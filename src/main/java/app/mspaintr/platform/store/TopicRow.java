package app.mspaintr.platform.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a topic's history stands; its row lock orders the topic's transactions. */
@Entity
@Table(name = "topic")
class TopicRow {
  @Id private String name;

  @Column(name = "last_seq")
  private long lastSeq;

  protected TopicRow() {}

  TopicRow(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  long lastSeq() {
    return lastSeq;
  }

  long next() {
    return ++lastSeq;
  }
}
