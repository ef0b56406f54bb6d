package app.mspaintr.post;

import app.mspaintr.wire.Event;

/** The post has {@code comments} comments now; told on the feed. */
public record CommentsCounted(String post, int comments) implements Event {}
