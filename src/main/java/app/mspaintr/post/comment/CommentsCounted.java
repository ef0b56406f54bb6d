package app.mspaintr.post.comment;

import app.mspaintr.platform.wire.Event;

/** The post has {@code comments} comments now; told on the feed. */
public record CommentsCounted(String post, int comments) implements Event {}
