package app.mspaintr.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser that a member signed in with. */
@Entity
@Table(name = "member_session")
class MemberSession {
  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  private long member;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected MemberSession() {}

  MemberSession(String tokenHash, long member, Instant begunAt) {
    this.tokenHash = tokenHash;
    this.member = member;
    this.begunAt = begunAt;
    this.usedAt = begunAt;
  }

  String tokenHash() {
    return tokenHash;
  }

  long member() {
    return member;
  }

  /** When it was last used, up to an hour late. */
  Instant usedAt() {
    return usedAt;
  }
}
