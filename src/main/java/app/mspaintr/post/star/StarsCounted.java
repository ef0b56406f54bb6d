package app.mspaintr.post.star;

import app.mspaintr.platform.wire.Event;

/** The post has {@code stars} stars now. */
public record StarsCounted(String post, int stars) implements Event {
  @Override
  public String mergeKey() {
    return type(); // in the room of the post
  }
}
