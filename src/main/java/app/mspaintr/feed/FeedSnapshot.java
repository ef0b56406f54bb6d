package app.mspaintr.feed;

import app.mspaintr.notification.NoticesCounted;
import app.mspaintr.painting.lineage.UnseenNotice;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.post.PostQueries;
import app.mspaintr.post.PublishedPost;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The newest page of the feed as it stands at {@code seq}; {@code end} where there are no older
 * posts.
 *
 * @param notices the reader's newest, newest first; null, and left out, for a guest
 * @param noticeCount how many there are in all; null, and left out, for a guest
 */
public record FeedSnapshot(
    long seq,
    List<PublishedPost> posts,
    boolean end,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<UnseenNotice> notices,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer noticeCount)
    implements Event {
  public FeedSnapshot {
    posts = List.copyOf(posts);
  }

  /**
   * The same of what was read.
   *
   * @param unseen empty for a guest
   */
  static FeedSnapshot of(long seq, PostQueries.PostPage page, Optional<NoticesCounted> unseen) {
    return new FeedSnapshot(
        seq,
        page.posts(),
        page.end(),
        unseen.map(NoticesCounted::notices).orElse(null),
        unseen.map(NoticesCounted::noticeCount).orElse(null));
  }

  @Override
  @JsonProperty("type")
  public String type() {
    return "snapshot";
  }
}
