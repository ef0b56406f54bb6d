package app.mspaintr.painting.lineage;

import app.mspaintr.platform.wire.Event;

/** A painting that went on from the room's is gone. */
public record ContinuationRemoved(String post) implements Event {}
