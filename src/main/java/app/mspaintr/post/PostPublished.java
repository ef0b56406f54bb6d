package app.mspaintr.post;

import app.mspaintr.platform.wire.Event;

/** A new post, on top of the feed. */
public record PostPublished(PublishedPost post) implements Event {}
