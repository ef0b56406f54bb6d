package app.mspaintr.post;

import app.mspaintr.wire.Event;

/** Somebody went on from the painting of the post {@code of}. */
public record Continued(String of, Continuation continuation) implements Event {}
