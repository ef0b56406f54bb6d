package app.mspaintr.platform.wire;

/** The connection goes on where it was; the events after {@code from} follow. */
public record Resumed(long from) implements Event {}
