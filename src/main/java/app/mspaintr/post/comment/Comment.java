package app.mspaintr.post.comment;

import app.mspaintr.account.Member;
import app.mspaintr.post.Timestamps;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A member's comment on a post. */
@Entity
@Table(name = "post_comment")
class Comment {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_ids")
  @SequenceGenerator(name = "comment_ids", sequenceName = "comment_ids", allocationSize = 1)
  private long id;

  private long post;
  private long author;
  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "pin_number")
  private Integer pinNumber;

  @Column(name = "pin_x")
  private Integer pinX;

  @Column(name = "pin_y")
  private Integer pinY;

  @Column(name = "pin_at")
  private Long pinAt;

  @Column(name = "drawing_width")
  private Integer drawingWidth;

  @Column(name = "drawing_height")
  private Integer drawingHeight;

  protected Comment() {}

  Comment(long post, long author, String text) {
    this.post = post;
    this.author = author;
    this.text = text;
    this.writtenAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  long id() {
    return id;
  }

  long post() {
    return post;
  }

  long author() {
    return author;
  }

  /** As the picture's pin with this number. */
  void pinAt(int number, Pin where) {
    pinNumber = number;
    pinX = where.x();
    pinY = where.y();
    pinAt = where.at();
  }

  /** Something of this size was drawn in it. */
  void setDrawing(int width, int height) {
    drawingWidth = width;
    drawingHeight = height;
  }

  /** As everyone may see the comment. */
  WrittenComment published(Member by) {
    return new WrittenComment(
        Long.toString(id),
        Long.toString(post),
        by.person(),
        text,
        Timestamps.text(writtenAt),
        pinX == null ? null : new PublishedPin(pinNumber, pinX, pinY, pinAt),
        drawingWidth == null
            ? null
            : new PublishedDrawing("drawings/" + id, drawingWidth, drawingHeight));
  }
}
