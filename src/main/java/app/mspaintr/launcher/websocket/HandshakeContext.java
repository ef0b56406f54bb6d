package app.mspaintr.launcher.websocket;

import org.glassfish.grizzly.Connection;

/**
 * The connection that is shaking hands on this thread, from the filter that sees the bytes to the
 * engine that makes the session.
 */
public final class HandshakeContext {
  /** User property of a session: the {@link GrizzlyOutlet} of its connection. */
  public static final String OUTLET = "mspaintr.outlet";

  /** User property of a session, known to the application: the peer's IP address, a String. */
  static final String REMOTE_ADDRESS = "mspaintr.remoteAddress";

  private static final ThreadLocal<Connection<?>> CURRENT = new ThreadLocal<>();

  private HandshakeContext() {}

  static void begin(Connection<?> connection) {
    CURRENT.set(connection);
  }

  static Connection<?> current() {
    return CURRENT.get();
  }

  static void end() {
    CURRENT.remove();
  }
}
