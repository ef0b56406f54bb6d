package app.mspaintr.post;

import app.mspaintr.wire.Answer;
import app.mspaintr.wire.CommandId;

/** The comment is written. */
public record CommentAccepted(CommandId id, WrittenComment comment) implements Answer {}
