package app.mspaintr.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A command that was carried out, and what its sender was answered. */
@Entity
@Table(name = "receipt")
@IdClass(Receipt.Key.class)
class Receipt {
  @Id private long member;
  @Id private UUID command;
  private String fingerprint;
  private String subject;
  private String answer;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected Receipt() {}

  Receipt(Key key, String fingerprint, String subject, String answer, Instant writtenAt) {
    this.member = key.member();
    this.command = key.command();
    this.fingerprint = fingerprint;
    this.subject = subject;
    this.answer = answer;
    this.writtenAt = writtenAt;
  }

  String fingerprint() {
    return fingerprint;
  }

  String answer() {
    return answer;
  }

  /** A member's command id is unique among that member's. */
  record Key(long member, UUID command) implements Serializable {
    Key() {
      this(0, null);
    }
  }
}
