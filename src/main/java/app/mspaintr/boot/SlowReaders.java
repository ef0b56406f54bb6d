package app.mspaintr.boot;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * Cuts connections that take their answers more slowly than anybody who wants them: each holds a
 * socket and what waits for it. Of a WebSocket's connection the seats take care.
 */
final class SlowReaders extends ConnectionProbe.Adapter {
  private static final Logger LOG = System.getLogger("mspaintr.boot");

  /** What must be taken within the limit, in bytes, or all that waits. */
  private static final int LEAST_BYTES = 16 * 1024;

  /**
   * What the system may hold for a client. It takes more when a third of this was taken: left to
   * itself it holds 2.5 MB, and is silent meanwhile.
   */
  private static final int SYSTEM_BYTES = 256 * 1024;

  private final Map<Connection<?>, Taking> taking = new ConcurrentHashMap<>();
  private final long limit;

  /** How many bytes were taken since a moment by {@link System#nanoTime()}. */
  private record Taking(long since, long bytes) {
    private Taking more(long bytes) {
      long sum = this.bytes + bytes;
      return sum < LEAST_BYTES ? new Taking(since, sum) : new Taking(System.nanoTime(), 0);
    }
  }

  SlowReaders(Duration limit) {
    this.limit = limit.toNanos();
  }

  @Override
  @SuppressWarnings("rawtypes") // Grizzly's own
  public void onAcceptEvent(Connection server, Connection client) {
    try {
      ((SocketChannel) ((TCPNIOConnection) client).getChannel())
          .setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BYTES);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "It was gone before", e);
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // Grizzly's own
  public void onWriteEvent(Connection connection, Buffer data, long size) {
    if (!SocketFilter.isSocket(connection)) {
      Taking began = new Taking(System.nanoTime(), 0);
      taking.merge(connection, began, (before, now) -> before.more(size));
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // Grizzly's own
  public void onCloseEvent(Connection connection) {
    taking.remove(connection);
  }

  /** To be called every second. */
  void cut() {
    long now = System.nanoTime();
    taking.forEach(
        (connection, progress) -> {
          TCPNIOConnection tcp = (TCPNIOConnection) connection;
          if (!tcp.isOpen() || tcp.getAsyncWriteQueue().isEmpty()) {
            taking.remove(connection, progress);
          } else if (now - progress.since > limit) {
            LOG.log(
                Level.INFO,
                "Connection of "
                    + connection.getPeerAddress()
                    + " cut: it does not take its answer");
            GrizzlyOutlet.reset(tcp);
          }
        });
  }
}
