package app.mspaintr.publishing;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.post.PublishedPost;

/** The post is published. */
public record PostAccepted(CommandId id, PublishedPost post) implements Answer {}
