package app.mspaintr.post;

import app.mspaintr.account.Member;
import app.mspaintr.painting.Painting;
import app.mspaintr.picture.Picture;
import app.mspaintr.picture.PublishedPicture;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A picture that a member shows, with its counts. The lock of its topic guards it. */
@Entity
@Table(name = "post")
public class Post {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_ids")
  @SequenceGenerator(name = "post_ids", sequenceName = "post_ids", allocationSize = 1)
  private long id;

  private long author;
  private String picture;
  private String title;

  @Column(name = "alt_text")
  private String altText;

  private int stars;
  private int comments;

  @Column(name = "published_at")
  private Instant publishedAt;

  protected Post() {}

  Post(long author, String picture, String title, String altText) {
    this.author = author;
    this.picture = picture;
    this.title = title;
    this.altText = altText;
    this.publishedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The subject of all that is told about a post. */
  public static String subject(long post) {
    return "post/" + post;
  }

  public long id() {
    return id;
  }

  public long author() {
    return author;
  }

  public String title() {
    return title;
  }

  public String picture() {
    return picture;
  }

  /** It shows another picture now. */
  void show(String picture) {
    this.picture = picture;
  }

  public int stars() {
    return stars;
  }

  public int countStars(int more) {
    stars += more;
    return stars;
  }

  public int countComments(int more) {
    comments += more;
    return comments;
  }

  /** As everyone may see the post; {@code painted} null where it was not painted here. */
  PublishedPost published(Member by, Picture shown, Painting painted) {
    PublishedPicture seen = shown.published();
    return new PublishedPost(
        Long.toString(id),
        by.person(),
        seen,
        title,
        altText,
        stars,
        null,
        comments,
        Timestamps.text(publishedAt),
        painted == null ? null : painted.published(seen.url()));
  }

  Counts counts() {
    return new Counts(Long.toString(id), stars, comments);
  }
}
