package app.mspaintr.post;

import app.mspaintr.platform.wire.Event;

/** The post is gone; its author removed it. */
public record PostRemoved(String post) implements Event {}
