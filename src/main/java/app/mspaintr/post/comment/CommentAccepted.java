package app.mspaintr.post.comment;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;

/** The comment is written. */
public record CommentAccepted(CommandId id, WrittenComment comment) implements Answer {}
