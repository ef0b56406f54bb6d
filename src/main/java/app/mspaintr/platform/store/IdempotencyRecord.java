package app.mspaintr.platform.store;

import app.mspaintr.platform.wire.CommandId;
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
@IdClass(IdempotencyRecord.Key.class)
class IdempotencyRecord {
  @Id private long member;
  @Id private UUID command;
  private String fingerprint;
  private String subject;
  private String answer;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected IdempotencyRecord() {}

  IdempotencyRecord(
      IdempotencyRecords.Key key,
      String subject,
      IdempotencyRecords.StoredAnswer given,
      Instant writtenAt) {
    this.member = key.member();
    this.command = key.id().uuid();
    this.fingerprint = given.fingerprint();
    this.subject = subject;
    this.answer = given.answer();
    this.writtenAt = writtenAt;
  }

  IdempotencyRecords.Key key() {
    return new IdempotencyRecords.Key(member, new CommandId(command));
  }

  IdempotencyRecords.StoredAnswer storedAnswer() {
    return new IdempotencyRecords.StoredAnswer(fingerprint, answer);
  }

  /** The primary key. */
  record Key(UUID command, long member) implements Serializable {
    Key() {
      this(null, 0);
    }
  }
}
