package app.mspaintr.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A member's star on a post: one, or none. */
@Entity
@Table(name = "star")
@IdClass(Star.Key.class)
public class Star {
  @Id private long post;
  @Id private long member;

  @Column(name = "cast_at")
  private Instant castAt;

  protected Star() {}

  Star(Key key) {
    this.post = key.post();
    this.member = key.member();
    this.castAt = Instant.now();
  }

  /** The primary key. */
  public record Key(long post, long member) implements Serializable {
    Key() {
      this(0, 0);
    }
  }
}
