package app.mspaintr.boot;

import app.mspaintr.live.Farewell;
import app.mspaintr.live.Outlet;
import app.mspaintr.live.SessionOutlet;
import app.mspaintr.wire.Frame;
import app.mspaintr.wire.Framing;
import app.mspaintr.wire.ImageChunk;
import app.mspaintr.wire.ImageChunkEncoder;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.WritableMessage;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * Writes ready-made frames to the Grizzly connection of a session, the same bytes for every seat.
 * They go through the connection's own queue, as Tyrus's pongs and close frames do, so that no
 * frame is written into another. And it can cut a connection whose peer reads nothing: closing
 * would wait behind what is not read.
 */
final class GrizzlyOutlet implements Outlet {
  private static final ImageChunkEncoder CHUNKS = new ImageChunkEncoder();

  private final TCPNIOConnection connection;
  private final Outlet session;

  private GrizzlyOutlet(TCPNIOConnection connection, Session session) {
    this.connection = connection;
    this.session = new SessionOutlet(session);
  }

  /** The outlet of a session that began with an {@link Arrival}. */
  static Outlet of(Session session) {
    return new GrizzlyOutlet(
        (TCPNIOConnection) session.getUserProperties().get(Arrival.CONNECTION), session);
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
  public void close(Farewell farewell) {
    session.close(farewell);
  }

  @Override
  public void cut(Farewell farewell) {
    connection.terminateSilently();
  }

  private void write(ByteBuffer bytes, Consumer<Throwable> done) {
    TCPNIOTransport transport = (TCPNIOTransport) connection.getTransport();
    Buffer buffer = Buffers.wrap(connection.getMemoryManager(), bytes);
    transport
        .getAsyncQueueIO()
        .getWriter()
        .write(
            connection,
            null,
            buffer,
            new EmptyCompletionHandler<WriteResult<WritableMessage, SocketAddress>>() {
              @Override
              public void completed(WriteResult<WritableMessage, SocketAddress> written) {
                done.accept(null);
              }

              @Override
              public void failed(Throwable failure) {
                done.accept(failure);
              }

              @Override
              public void cancelled() {
                done.accept(new IOException("The write was cancelled"));
              }
            });
  }
}
