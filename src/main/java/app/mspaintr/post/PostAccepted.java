package app.mspaintr.post;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;

/** The post is published. */
public record PostAccepted(CommandId id, PublishedPost post) implements Answer {}
