package app.mspaintr.boot;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;
import org.glassfish.tyrus.spi.ServerContainer;

/**
 * Tyrus's filter, which shakes hands and passes frames, with two things of ours: the connection is
 * left to the handshake ({@link Arrival}), and HTTP's idle timeout ends where a WebSocket begins.
 */
final class SocketFilter extends GrizzlyServerFilter {
  /** Tyrus's mark on a connection that has shaken hands. */
  private static final Attribute<Object> SOCKET =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          GrizzlyServerFilter.class.getName() + ".Connection");

  private final Running running;

  SocketFilter(ServerContainer sockets, Running running) {
    super(sockets, "/");
    this.running = running;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (isSocket(connection)) {
      return super.handleRead(context);
    }
    Arrival.begin(connection);
    try {
      NextAction next = super.handleRead(context);
      if (isSocket(connection)) {
        IdleTimeoutFilter.setCustomTimeout(connection, -1, TimeUnit.SECONDS);
        running.begin();
        CloseListener<Closeable, CloseType> left = (closed, type) -> running.end();
        connection.addCloseListener(left);
      }
      return next;
    } finally {
      Arrival.end();
    }
  }

  private static boolean isSocket(Connection<?> connection) {
    return SOCKET.get(connection) != null;
  }
}
