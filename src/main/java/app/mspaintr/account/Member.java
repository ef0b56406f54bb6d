package app.mspaintr.account;

import app.mspaintr.platform.wire.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Someone who joined. */
@Entity
@Table(name = "member")
public class Member {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_ids")
  @SequenceGenerator(name = "member_ids", sequenceName = "member_ids", allocationSize = 1)
  private long id;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "joined_at")
  private Instant joinedAt;

  protected Member() {}

  Member(MemberName name, DisplayName displayName, String passwordHash, Instant joinedAt) {
    this.name = name.text();
    this.nameKey = name.key();
    this.displayName = displayName.text();
    this.passwordHash = passwordHash;
    this.joinedAt = joinedAt;
  }

  /** From 1; 0 until the member is added. */
  public long id() {
    return id;
  }

  /** As everyone may see the member. */
  public Person person() {
    return new Person(name, displayName);
  }

  public Instant joinedAt() {
    return joinedAt;
  }

  /** A PHC string. */
  String passwordHash() {
    return passwordHash;
  }

  /** Keeps the same password's hash, made anew with today's parameters. */
  void rehash(String newHash) {
    passwordHash = newHash;
  }
}
