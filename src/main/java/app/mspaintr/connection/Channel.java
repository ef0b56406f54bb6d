package app.mspaintr.connection;

/** The endpoints that take commands, by the names of the protocol's document. */
public enum Channel {
  /** The feed: what concerns all posts. */
  FEED,
  /** The room of one post. */
  ROOM
}
