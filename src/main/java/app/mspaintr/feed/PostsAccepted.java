package app.mspaintr.feed;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.post.PublishedPost;
import java.util.List;

/** Older posts, newest first; {@code end} where there are none before them. */
public record PostsAccepted(CommandId id, List<PublishedPost> posts, boolean end)
    implements Answer {
  public PostsAccepted {
    posts = List.copyOf(posts);
  }
}
