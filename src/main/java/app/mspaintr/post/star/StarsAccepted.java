package app.mspaintr.post.star;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;

/** The post has {@code stars} stars now, and the sender's is one of them or not. */
public record StarsAccepted(CommandId id, int stars, boolean starred) implements Answer {}
