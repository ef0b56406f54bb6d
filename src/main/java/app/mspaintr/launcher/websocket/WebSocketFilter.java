package app.mspaintr.launcher.websocket;

import app.mspaintr.launcher.InFlightCounter;
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
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.container.grizzly.client.TaskProcessor;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;
import org.glassfish.tyrus.spi.ServerContainer;

/**
 * Tyrus's filter, which shakes hands, with things of ours: the connection is left to the handshake
 * ({@link HandshakeContext}); and where a WebSocket begins, HTTP ends: its idle timeout, its
 * filters, and the 9 KB that it remembers of the request.
 */
public final class WebSocketFilter extends GrizzlyServerFilter {
  /** Tyrus's marks on a connection that has shaken hands. */
  private static final Attribute<org.glassfish.tyrus.spi.Connection> SOCKET =
      attribute(GrizzlyServerFilter.class.getName() + ".Connection");

  private static final Attribute<TaskProcessor> TASKS =
      attribute(TaskProcessor.class.getName() + ".TaskProcessor");

  private static final Attribute<ConnectionReader> READING =
      attribute(ConnectionReader.class.getName());

  /**
   * The attribute that Grizzly's HTTP filter leaves at a connection until a request is answered.
   */
  private static final Attribute<Object> REQUEST =
      attribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

  private static final Attribute<Object> KEEP_ALIVE =
      attribute("HttpServerFilter.KeepAliveContext");

  /**
   * The bytes that the system may hold for a peer; left to itself it takes up to 4 MB, and a peer
   * that reads nothing looks like a good listener until they are full.
   */
  private static final int SYSTEM_BYTES = 64 * 1024;

  private final InFlightCounter running;
  private final PartialMessageBudget unfinished;
  private volatile FilterChain afterwards;

  public WebSocketFilter(
      ServerContainer sockets, InFlightCounter running, PartialMessageBudget unfinished) {
    super(sockets, "/");
    this.unfinished = unfinished;
    this.running = running;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (context.getMessage() instanceof Buffer bytes) {
      TaskProcessor tasks = TASKS.get(connection);
      if (tasks != null) { // else it ended after this was read
        tasks.processTask(new Read(READING.get(connection), bytes));
      }
      return context.getStopAction();
    }
    HandshakeContext.begin(connection);
    try {
      NextAction next = super.handleRead(context);
      if (isSocket(connection)) {
        leaveHttp(connection, context.getFilterChain());
      }
      return next;
    } finally {
      HandshakeContext.end();
    }
  }

  /** Whether it has shaken hands. */
  public static boolean isSocket(Connection<?> connection) {
    return SOCKET.get(connection) != null;
  }

  /** Whether a chunk of an upload came last. */
  public static boolean isUploading(Connection<?> connection) {
    ConnectionReader reading = READING.get(connection);
    return reading != null && reading.isBinary();
  }

  private void leaveHttp(Connection<?> connection, FilterChain http) throws IOException {
    ((SocketChannel) ((TCPNIOConnection) connection).getChannel())
        .setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BYTES);
    IdleTimeoutFilter.setCustomTimeout(connection, -1, TimeUnit.SECONDS);
    CloseListener<Closeable, CloseType> gone =
        (closed, type) -> {
          if (type == CloseType.REMOTELY) { // nobody is left to read what was sent
            GrizzlyOutlet.forgetUnread((TCPNIOConnection) connection);
          }
        };
    connection.addCloseListener(gone);
    if (running.begin()) {
      CloseListener<Closeable, CloseType> left = (closed, type) -> running.end();
      connection.addCloseListener(left);
    }
    READING.set(connection, new ConnectionReader(connection, SOCKET.get(connection), unfinished));
    connection.setProcessor(chainAfter(http));
    REQUEST.remove(connection);
    KEEP_ALIVE.remove(connection);
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

  private static <T> Attribute<T> attribute(String name) {
    return Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(name);
  }

  /** Bytes that wait until those before them are read. */
  private static final class Read extends TaskProcessor.Task {
    private final ConnectionReader reading;
    private final Buffer bytes;

    Read(ConnectionReader reading, Buffer bytes) {
      this.reading = reading;
      this.bytes = bytes;
    }

    @Override
    public void execute() {
      reading.read(bytes.toByteBuffer());
      bytes.tryDispose();
    }
  }
}
