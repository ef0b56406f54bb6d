package app.mspaintr.post;

import app.mspaintr.wire.Answer;
import app.mspaintr.wire.CommandId;

/** The post is published. */
public record PostAccepted(CommandId id, PublishedPost post) implements Answer {}
