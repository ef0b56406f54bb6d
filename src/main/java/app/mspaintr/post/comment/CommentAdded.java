package app.mspaintr.post.comment;

import app.mspaintr.platform.wire.Event;

/** A new comment, told in its room. */
public record CommentAdded(WrittenComment comment) implements Event {}
