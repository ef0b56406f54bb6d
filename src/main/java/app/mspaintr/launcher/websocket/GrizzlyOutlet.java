package app.mspaintr.launcher.websocket;

import app.mspaintr.platform.live.CloseCode;
import app.mspaintr.platform.live.Outlet;
import app.mspaintr.platform.live.SessionOutlet;
import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.Framing;
import app.mspaintr.platform.wire.ImageChunk;
import app.mspaintr.platform.wire.ImageChunkEncoder;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.asyncqueue.AsyncWriteQueueRecord;
import org.glassfish.grizzly.asyncqueue.TaskQueue;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * Writes whole frames to a Grizzly connection: the same bytes for every client, and Tyrus's. While
 * nothing else is on its way they go straight to the socket; what the socket does not take at once
 * goes through the connection's queue, so that no frame is written into another. A close frame is
 * the last one (RFC 6455, section 5.5.1), whoever of them sends it: what comes later counts as sent
 * to a peer that left. And it can cut a connection whose peer reads nothing: closing would wait
 * behind what is not read.
 */
public final class GrizzlyOutlet extends Writer implements Outlet {
  private static final ImageChunkEncoder CHUNKS = new ImageChunkEncoder();

  private static final int OPCODE = 0x0f;
  private static final int CLOSE = 8;

  private final TCPNIOConnection connection;
  private final SocketChannel channel;
  private volatile Outlet session;
  private boolean mayBeQueued = true; // the answer to the handshake
  private boolean ended;

  GrizzlyOutlet(TCPNIOConnection connection) {
    this.connection = connection;
    this.channel = (SocketChannel) connection.getChannel();
  }

  /** The outlet of a session that began with an {@link HandshakeContext}. */
  public static Outlet of(Session session) {
    GrizzlyOutlet outlet = (GrizzlyOutlet) session.getUserProperties().get(HandshakeContext.OUTLET);
    outlet.session = new SessionOutlet(session);
    return outlet;
  }

  @Override
  public void send(Frame frame, Consumer<Throwable> done) {
    write(frame.framed().duplicate(), done);
  }

  @Override
  public void send(ImageChunk chunk, Consumer<Throwable> done) {
    write(Framing.binary(CHUNKS.encode(chunk)), done);
  }

  @Override
  public void ping(Consumer<Throwable> done) {
    write(Framing.ping(), done);
  }

  @Override
  public void close(CloseCode closeCode) {
    session.close(closeCode);
  }

  @Override
  public void abort(CloseCode closeCode) {
    reset(connection);
  }

  /** Sends Tyrus's frame, the close frame. */
  @Override
  public void write(ByteBuffer frame, CompletionHandler<ByteBuffer> handler) {
    write(
        frame,
        failure -> {
          if (failure == null) {
            handler.completed(frame);
          } else {
            handler.failed(failure);
          }
        });
  }

  @Override
  public void close() {
    connection.closeSilently();
  }

  /** Writes frames, of which only the last may be a close frame; {@code done} as for an outlet. */
  void write(ByteBuffer frames, Consumer<Throwable> done) {
    Throwable failure = null;
    try {
      if (!isWritten(frames, done)) {
        return;
      }
    } catch (IOException e) {
      failure = e;
    }
    done.accept(failure);
  }

  /**
   * Whether nothing is left to do; else {@code done} is told later. After HTTP nobody else writes
   * to the connection, so that what did not go into its queue leaves that empty.
   */
  private synchronized boolean isWritten(ByteBuffer frames, Consumer<Throwable> done)
      throws IOException {
    if (ended) {
      return true;
    }
    ended = (frames.get(frames.position()) & OPCODE) == CLOSE;
    if (ended && !connection.isOpen()) {
      throw new ClosedChannelException(); // given up, though its channel may be open for a moment
    } else if (mayBeQueued) {
      return isWrittenInTurn(frames, done);
    }
    channel.write(frames);
    if (frames.hasRemaining()) {
      connection.getAsyncWriteQueue().reserveSpace(frames.remaining());
      queueFirst(frames, done);
      return false;
    }
    return true;
  }

  /**
   * A thread that reserves space in an empty queue is its one writer until it releases the space:
   * the rule of Grizzly's own writer.
   */
  private boolean isWrittenInTurn(ByteBuffer frames, Consumer<Throwable> done) throws IOException {
    TaskQueue<AsyncWriteQueueRecord> queue = connection.getAsyncWriteQueue();
    int size = frames.remaining();
    if (queue.reserveSpace(size) != size) {
      queue.offer(record(frames, done));
      return false;
    }
    queue.releaseSpaceAndNotify(channel.write(frames));
    if (frames.hasRemaining()) {
      queueFirst(frames, done);
      return false;
    }
    mayBeQueued = false;
    return true;
  }

  private void queueFirst(ByteBuffer frames, Consumer<Throwable> done) throws IOException {
    mayBeQueued = true;
    connection.getAsyncWriteQueue().setCurrentElement(record(frames, done));
    connection.enableIOEvent(IOEvent.WRITE);
  }

  private AsyncWriteQueueRecord record(ByteBuffer bytes, Consumer<Throwable> done) {
    return AsyncWriteQueueRecord.create(
        connection,
        Buffers.wrap(connection.getMemoryManager(), bytes),
        new WriteCompletion(done),
        null,
        null,
        false);
  }

  /**
   * Ends a connection with a reset: after an orderly close the system would keep what the peer does
   * not read, and the socket, for minutes.
   */
  public static void reset(TCPNIOConnection connection) {
    forgetUnread(connection);
    connection.terminateSilently();
  }

  /** Has the end of a connection be a reset, whoever ends it. */
  static void forgetUnread(TCPNIOConnection connection) {
    try {
      ((SocketChannel) connection.getChannel()).setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      System.getLogger("mspaintr.launcher").log(System.Logger.Level.DEBUG, "It was gone before", e);
    }
  }
}
