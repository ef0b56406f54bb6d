package app.mspaintr.painting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** How a post's picture was painted. */
@Entity
@Table(name = "painting")
public class Painting {
  /** Of the post that shows it. */
  @Id private long post;

  /** Its log's SHA-256, in hexadecimal. */
  private String log;

  private long bytes;
  private int strokes;

  @Column(name = "spent_ms")
  private long spentMs;

  @Column(name = "may_continue")
  private boolean mayContinue;

  /** The post whose painting this one goes on from; null where there is none, or none any more. */
  private Long parent;

  /** Bytes of the parent's log that this one begins with; 0 where it has no parent. */
  @Column(name = "parent_at")
  private long parentAt;

  protected Painting() {}

  /**
   * The painting that {@code post} shows.
   *
   * @param log what its log tells
   * @param id the log's
   * @param bytes of the log
   */
  public Painting(long post, PaintingLog log, String id, long bytes, boolean mayContinue) {
    this.post = post;
    this.log = id;
    this.bytes = bytes;
    this.strokes = log.strokes();
    this.spentMs = log.spentMs();
    this.mayContinue = mayContinue;
  }

  public long post() {
    return post;
  }

  public String log() {
    return log;
  }

  public boolean mayContinue() {
    return mayContinue;
  }

  public Optional<Long> parent() {
    return Optional.ofNullable(parent);
  }

  public long parentAt() {
    return parentAt;
  }

  /** Goes on from another post's painting. */
  public void continues(long parent, long at) {
    this.parent = parent;
    this.parentAt = at;
  }

  /**
   * As clients see it.
   *
   * @param picture the address of the picture that it became
   */
  public PublishedPainting published(String picture) {
    PublishedPainting.Parent from =
        parent == null ? null : new PublishedPainting.Parent(Long.toString(parent), parentAt);
    return new PublishedPainting(
        picture + "/log/" + log, bytes, strokes, spentMs, mayContinue, from);
  }
}
