package app.mspaintr.post;

import app.mspaintr.platform.wire.Event;

/** A post that was being painted shows its picture now. */
public record PaintingFinished(PublishedPost post) implements Event {}
