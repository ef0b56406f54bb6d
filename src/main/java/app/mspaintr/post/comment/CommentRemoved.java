package app.mspaintr.post.comment;

import app.mspaintr.platform.wire.Event;

/** The comment is gone; its author removed it. */
public record CommentRemoved(String comment) implements Event {}
