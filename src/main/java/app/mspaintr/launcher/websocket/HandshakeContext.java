package app.mspaintr.launcher.websocket;

import org.glassfish.grizzly.Connection;

/**
 * The connection that is shaking hands on this thread, from the filter that sees the bytes to the
 * engine that makes the session, and back.
 */
public final class HandshakeContext {
  /** User property of a session: the {@link GrizzlyOutlet} of its connection. */
  public static final String OUTLET = "mspaintr.outlet";

  /** User property of a session, known to the application: the peer's IP address, a String. */
  static final String REMOTE_ADDRESS = "mspaintr.remoteAddress";

  private static final ThreadLocal<HandshakeContext> CURRENT = new ThreadLocal<>();

  private final Connection<?> connection;
  private org.glassfish.tyrus.spi.Connection socket;

  private HandshakeContext(Connection<?> connection) {
    this.connection = connection;
  }

  static HandshakeContext begin(Connection<?> connection) {
    HandshakeContext context = new HandshakeContext(connection);
    CURRENT.set(context);
    return context;
  }

  static HandshakeContext current() {
    return CURRENT.get();
  }

  static void end() {
    CURRENT.remove();
  }

  Connection<?> connection() {
    return connection;
  }

  /** Tyrus's end of the WebSocket that the handshake began; null where it was turned down. */
  org.glassfish.tyrus.spi.Connection socket() {
    return socket;
  }

  /** The handshake has begun a WebSocket. */
  void begun(org.glassfish.tyrus.spi.Connection socket) {
    this.socket = socket;
  }
}
