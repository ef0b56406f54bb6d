package app.mspaintr.painting;

import app.mspaintr.painting.log.PaintLogSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** How a post's picture was painted. */
@Entity
@Table(name = "painting")
public class Painting {
  /** Of the post that shows it. */
  @Id private long post;

  /** Its log's SHA-256, in hexadecimal; null while it is being painted. */
  private String log;

  /** The upload that its log grows in; null where it is finished. */
  private UUID upload;

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

  /** The painting that {@code post} shows. */
  public Painting(long post, boolean mayContinue) {
    this.post = post;
    this.mayContinue = mayContinue;
  }

  /** Its log grows in an upload. */
  public void watch(PaintLogSummary soFar, String upload, long bytes) {
    describe(soFar, bytes);
    this.upload = UUID.fromString(upload);
  }

  /**
   * It is as it stays.
   *
   * @param told what its log tells
   * @param log the log's id
   * @param bytes of the log
   */
  public void finish(PaintLogSummary told, String log, long bytes) {
    describe(told, bytes);
    this.log = log;
    this.upload = null;
  }

  private void describe(PaintLogSummary told, long bytes) {
    this.bytes = bytes;
    this.strokes = told.strokes();
    this.spentMs = told.spentMs();
  }

  public long post() {
    return post;
  }

  /** Its log's id; empty while it is being painted. */
  public Optional<String> log() {
    return Optional.ofNullable(log);
  }

  /** The upload that its log grows in; empty where it is finished. */
  public Optional<String> upload() {
    return Optional.ofNullable(upload).map(UUID::toString);
  }

  /** Of its log; while it is being painted, those that it was opened with. */
  public long bytes() {
    return bytes;
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
    String url = log == null ? "paintings/" + post : picture + "/log/" + log;
    return new PublishedPainting(url, bytes, strokes, spentMs, log == null, mayContinue, from);
  }
}
