package app.mspaintr.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The log of connections that the server ended, one line each. */
final class Cuts {
  private static final Logger LOG = System.getLogger("mspaintr.live");

  private Cuts() {}

  static void told(Seat seat, Farewell farewell) {
    LOG.log(
        Level.INFO, "Connection " + seat.name() + " ended: " + farewell.code() + " " + farewell);
  }

  /** A connection that its peer ended while we did: nothing is left to do. */
  static void alreadyGone(Exception e) {
    LOG.log(Level.DEBUG, "The connection was gone before it was closed", e);
  }

  static void failed(Seat seat, Throwable failure) {
    LOG.log(Level.DEBUG, "Connection " + seat.name() + " broke", failure);
  }
}
