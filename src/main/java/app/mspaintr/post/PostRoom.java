package app.mspaintr.post;

/** The room that a connection is in: its post, and who does what is asked for there. */
public record PostRoom(long post, PostServices services) {}
