package app.mspaintr.launcher.websocket;

import app.mspaintr.launcher.InFlightCounter;
import app.mspaintr.launcher.internals.LibraryInternals;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;

/**
 * Tyrus's filter, which shakes hands, with things of ours: the connection is left to the handshake
 * ({@link HandshakeContext}); and where a WebSocket begins, HTTP ends: its idle timeout, its
 * filters, and the 9 KB that it remembers of the request.
 */
public final class WebSocketFilter extends GrizzlyServerFilter {
  /** The filter that reads a connection after its handshake. */
  private static final Attribute<ReadQueue> READING =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ReadQueue.class.getName());

  /**
   * The bytes that the system may hold for a peer; left to itself it takes up to 4 MB, and a peer
   * that reads nothing looks like a good listener until they are full.
   */
  private static final int SYSTEM_BYTES = 64 * 1024;

  private final InFlightCounter running;
  private final PartialMessageBudget unfinished;
  private final LibraryInternals internals;
  private volatile FilterChain afterwards;

  public WebSocketFilter(
      WebSocketContainer sockets,
      LibraryInternals internals,
      InFlightCounter running,
      PartialMessageBudget unfinished) {
    super(sockets, "/");
    this.internals = internals;
    this.unfinished = unfinished;
    this.running = running;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (context.getMessage() instanceof Buffer bytes) {
      ReadQueue reading = READING.get(connection);
      if (reading != null) { // else it ended after this was read
        reading.add(bytes);
      }
      return context.getStopAction();
    }
    HandshakeContext handshake = HandshakeContext.begin(connection);
    try {
      NextAction next = super.handleRead(context);
      if (handshake.socket() != null && connection.isOpen()) {
        leaveHttp(connection, handshake.socket(), context.getFilterChain());
      }
      return next;
    } finally {
      HandshakeContext.end();
    }
  }

  /** Whether it has shaken hands. */
  public static boolean isSocket(Connection<?> connection) {
    return READING.get(connection) != null;
  }

  /** Whether a chunk of an upload came last. */
  public static boolean isUploading(Connection<?> connection) {
    ReadQueue reading = READING.get(connection);
    return reading != null && reading.target().isBinary();
  }

  private void leaveHttp(
      Connection<?> connection, org.glassfish.tyrus.spi.Connection socket, FilterChain http)
      throws IOException {
    READING.set(connection, new ReadQueue(reader(connection, socket)));
    ((SocketChannel) ((TCPNIOConnection) connection).getChannel())
        .setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BYTES);
    IdleTimeoutFilter.setCustomTimeout(connection, -1, TimeUnit.SECONDS);
    CloseListener<Closeable, CloseType> gone =
        (closed, type) -> {
          READING.remove(connection);
          if (type == CloseType.REMOTELY) { // nobody is left to read what was sent
            GrizzlyOutlet.forgetUnread((TCPNIOConnection) connection);
          }
        };
    connection.addCloseListener(gone);
    if (running.begin()) {
      CloseListener<Closeable, CloseType> left = (closed, type) -> running.end();
      connection.addCloseListener(left);
    }
    connection.setProcessor(chainAfter(http));
    internals.remains().remove(connection);
  }

  /** Our reader, or Tyrus's own where ours does not find its way to the WebSocket. */
  private InboundBytes reader(Connection<?> connection, org.glassfish.tyrus.spi.Connection socket) {
    return internals
        .receiver()
        .<InboundBytes>map(
            receiver -> new ConnectionReader(connection, socket, receiver, unfinished))
        .orElse(socket.getReadHandler()::handle);
  }

  /** The chain without HTTP; the idle timeout's filter stays, to forget closed connections. */
  private FilterChain chainAfter(FilterChain http) {
    FilterChain chain = afterwards;
    if (chain == null) {
      FilterChainBuilder builder = FilterChainBuilder.stateless();
      for (Filter filter : http) {
        if (filter instanceof TransportFilter || filter instanceof IdleTimeoutFilter) {
          builder.add(filter);
        }
      }
      chain = builder.add(this).build();
      afterwards = chain;
    }
    return chain;
  }
}
