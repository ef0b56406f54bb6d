package app.mspaintr.post;

import app.mspaintr.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a member wrote under a post. */
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

  /** As everyone may see the comment. */
  WrittenComment written(Member by) {
    return new WrittenComment(
        Long.toString(id), Long.toString(post), by.person(), text, Moments.text(writtenAt));
  }
}
