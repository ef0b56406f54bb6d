package app.mspaintr.feed;

import app.mspaintr.post.PublishedPost;
import app.mspaintr.wire.Event;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The newest page of the feed as it stands at {@code seq}; {@code end} where there are no older
 * posts.
 */
public record FeedSnapshot(long seq, List<PublishedPost> posts, boolean end) implements Event {
  public FeedSnapshot {
    posts = List.copyOf(posts);
  }

  @Override
  @JsonProperty("type")
  public String type() {
    return "snapshot";
  }
}
