package app.mspaintr.launcher.http;

import app.mspaintr.launcher.websocket.GrizzlyOutlet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * Cuts connections whose request has not arrived in time, however steadily it drips: a timeout of
 * each read would let a few patient clients hold every thread for hours. The first filter after the
 * transport; a later one says when a request {@link #arrived}.
 */
public final class SlowRequests extends BaseFilter {
  private static final Logger LOG = System.getLogger("mspaintr.launcher");

  /** For an answer, in nanoseconds. */
  private static final long GRACE = TimeUnit.SECONDS.toNanos(2);

  private final Map<Connection<?>, Long> arriving = new ConcurrentHashMap<>();
  private final Set<Connection<?>> ending = ConcurrentHashMap.newKeySet();
  private final long limit;

  public SlowRequests(Duration limit) {
    this.limit = limit.toNanos();
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) throws IOException {
    begins(context.getConnection());
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    begins(context.getConnection());
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) throws IOException {
    arrived(context.getConnection());
    return context.getInvokeAction();
  }

  private void begins(Connection<?> connection) {
    arriving.putIfAbsent(connection, System.nanoTime());
  }

  /** All of the request is here, or nobody reads the rest of it. */
  void arrived(Connection<?> connection) {
    arriving.remove(connection);
    ending.remove(connection);
  }

  /** To be called every second. */
  public void cut() {
    long now = System.nanoTime();
    arriving.forEach(
        (connection, since) -> {
          boolean isNew = now - since > limit && ending.add(connection);
          if (isNew) {
            tell(connection);
          }
          if (now - since > limit + GRACE) {
            GrizzlyOutlet.reset((TCPNIOConnection) connection);
          } else if (isNew) {
            end(connection);
          }
        });
  }

  private static void tell(Connection<?> connection) {
    RequestMeters.SLOW_REQUEST.increment();
    LOG.log(
        Level.INFO,
        "Connection of "
            + connection.getPeerAddress()
            + " cut: its request did not arrive in time");
  }

  /** Ends the reader's wait: the request is refused, and the thread is free. */
  private static void end(Connection<?> connection) {
    try {
      ((SocketChannel) ((TCPNIOConnection) connection).getChannel()).shutdownInput();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "It was gone before", e);
    }
  }
}
