package app.mspaintr.notification;

import app.mspaintr.account.Member;
import app.mspaintr.painting.lineage.UnseenNotice;
import app.mspaintr.post.Post;
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

/**
 * Tells a member that a post goes on from a painting of theirs. It is there until it was seen; its
 * ids grow in the order of the commits, since the lock of the feed guards it.
 */
@Entity
@Table(name = "notice")
class Notification {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_ids")
  @SequenceGenerator(name = "notice_ids", sequenceName = "notice_ids", allocationSize = 1)
  private long id;

  private long member;
  private long post;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected Notification() {}

  Notification(long member, long post) {
    this.member = member;
    this.post = post;
    this.writtenAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  long id() {
    return id;
  }

  long member() {
    return member;
  }

  /** As the member sees it: {@code post}, by {@code author}, went on from {@code parent}. */
  UnseenNotice unseen(Post post, Member author, Post parent) {
    return new UnseenNotice(
        Long.toString(id),
        Long.toString(post.id()),
        author.person(),
        post.title(),
        Long.toString(parent.id()),
        parent.title(),
        Timestamps.text(writtenAt));
  }
}
