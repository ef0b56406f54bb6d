package app.mspaintr.launcher.http;

import app.mspaintr.launcher.websocket.GrizzlyOutlet;
import app.mspaintr.launcher.websocket.WebSocketFilter;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * Cuts connections that take their answers more slowly than anybody who wants them: each holds a
 * socket and what waits for it. While too much waits for all of them no more requests are answered,
 * and they are cut sooner. A WebSocket's {@code ClientConnection} watches its own.
 */
public final class SlowReaders extends ConnectionProbe.Adapter {
  private static final Logger LOG = System.getLogger("mspaintr.launcher");

  /** The bytes that a client must take within the limit; or all that waits, where that is less. */
  private static final int LEAST_BYTES = 16 * 1024;

  /**
   * The bytes that the system may hold for a client. It takes more when a third of this was taken:
   * left to itself it holds 2.5 MB, and is silent meanwhile.
   */
  private static final int SYSTEM_BYTES = 256 * 1024;

  /** How long what must be taken may take while too much waits. */
  private static final long PRESSED = TimeUnit.SECONDS.toNanos(2);

  /** How often is looked what waits for all, in nanoseconds. */
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

  private final Map<Connection<?>, Taking> taking = new ConcurrentHashMap<>();
  private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
  private final long limit;
  private final long most;
  private volatile boolean full;

  /** How many bytes were taken since a moment by {@link System#nanoTime()}. */
  private record Taking(long since, long bytes) {
    private Taking more(long bytes) {
      long sum = this.bytes + bytes;
      return sum < LEAST_BYTES ? new Taking(since, sum) : new Taking(System.nanoTime(), 0);
    }
  }

  /**
   * Cuts who takes too little within {@code limit}, sooner while more bytes than {@code most} wait.
   */
  public SlowReaders(Duration limit, long most) {
    this.limit = limit.toNanos();
    this.most = most;
  }

  /** Whether so much waits for clients that nobody else should be answered. */
  boolean isFull() {
    long now = System.nanoTime();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + LOOK)) {
      full = taking.keySet().stream().mapToLong(SlowReaders::waiting).sum() > most;
    }
    return full;
  }

  private static int waiting(Connection<?> connection) {
    return ((TCPNIOConnection) connection).getAsyncWriteQueue().spaceInBytes();
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
    if (!WebSocketFilter.isSocket(connection)) {
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
  public void cut() {
    long now = System.nanoTime();
    boolean pressed = isFull();
    long longest = pressed ? Math.min(PRESSED, limit) : limit;
    taking.forEach(
        (connection, progress) -> {
          TCPNIOConnection tcp = (TCPNIOConnection) connection;
          if (!tcp.isOpen()
              || tcp.getAsyncWriteQueue().isEmpty()
              || WebSocketFilter.isSocket(
                  connection)) { // which it became by its handshake's answer
            taking.remove(connection, progress);
          } else if (now - progress.since > longest) {
            (pressed ? RequestMeters.TOO_MUCH_UNREAD : RequestMeters.SLOW_ANSWER).increment();
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
