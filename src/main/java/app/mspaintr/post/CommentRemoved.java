package app.mspaintr.post;

import app.mspaintr.wire.Event;

/** The comment is gone; its author removed it. */
public record CommentRemoved(String comment) implements Event {}
