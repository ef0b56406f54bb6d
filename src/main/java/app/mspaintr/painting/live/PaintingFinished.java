package app.mspaintr.painting.live;

import app.mspaintr.platform.wire.Event;
import app.mspaintr.post.PublishedPost;

/** A post that was being painted shows its picture now. */
public record PaintingFinished(PublishedPost post) implements Event {}
