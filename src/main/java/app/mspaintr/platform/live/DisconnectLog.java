package app.mspaintr.platform.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Records the connections that the server ended: a count by reason, an entry in the flight
 * recorder, and a line in the log at DEBUG, since a crowd of bad clients would fill it.
 */
public final class DisconnectLog {
  private static final Logger LOG = System.getLogger("mspaintr.live");

  private DisconnectLog() {}

  static void record(ClientConnection connection, CloseCode why, int waiting) {
    LiveMeters.ended(why).increment();
    record(connection.name(), why.code(), why.name(), waiting);
  }

  /** Records a connection that ends beneath {@link ClientConnection}, by its peer's address. */
  public static void record(String peer, CloseCode why) {
    LiveMeters.ended(why).increment();
    record(peer, why.code(), why.name(), 0);
  }

  private static void record(String connection, int code, String reason, int waiting) {
    ConnectionEnded event = new ConnectionEnded();
    event.connection = connection;
    event.code = code;
    event.reason = reason;
    event.waiting = waiting;
    event.commit();
    LOG.log(Level.DEBUG, "Connection {0} ended: {1} {2}", connection, code, reason);
  }

  /** A connection that its peer ended while we did: nothing is left to do. */
  static void alreadyGone(Exception e) {
    LOG.log(Level.DEBUG, "The connection was gone before it was closed", e);
  }

  static void failed(ClientConnection connection, Throwable failure) {
    LOG.log(Level.DEBUG, "Connection " + connection.name() + " broke", failure);
  }
}
