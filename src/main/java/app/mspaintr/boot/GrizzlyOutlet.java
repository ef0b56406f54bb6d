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
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * Writes ready-made frames to the Grizzly connection of a session, the same bytes for every seat.
 * And it can cut a connection whose peer reads nothing: closing would wait behind what is not read.
 */
final class GrizzlyOutlet implements Outlet {
  private static final ImageChunkEncoder CHUNKS = new ImageChunkEncoder();

  private final FrameWriter writer;
  private final Outlet session;

  private GrizzlyOutlet(FrameWriter writer, Session session) {
    this.writer = writer;
    this.session = new SessionOutlet(session);
  }

  /** The outlet of a session that began with an {@link Arrival}. */
  static Outlet of(Session session) {
    FrameWriter writer = (FrameWriter) session.getUserProperties().get(Arrival.WRITER);
    return new GrizzlyOutlet(writer, session);
  }

  @Override
  public void send(Frame frame, Consumer<Throwable> done) {
    writer.write(frame.framed().duplicate(), done);
  }

  @Override
  public void send(ImageChunk chunk, Consumer<Throwable> done) {
    writer.write(Framing.binary(CHUNKS.encode(chunk)), done);
  }

  @Override
  public void ping(Consumer<Throwable> done) {
    writer.write(Framing.ping(), done);
  }

  @Override
  public void close(Farewell farewell) {
    session.close(farewell);
  }

  @Override
  public void cut(Farewell farewell) {
    reset(writer.connection());
  }

  /**
   * Ends a connection with a reset: after an orderly close the system would keep what the peer does
   * not read, and the socket, for minutes.
   */
  static void reset(TCPNIOConnection connection) {
    forgetUnread(connection);
    connection.terminateSilently();
  }

  /** Has the end of a connection be a reset, whoever ends it. */
  static void forgetUnread(TCPNIOConnection connection) {
    try {
      ((SocketChannel) connection.getChannel()).setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      System.getLogger("mspaintr.boot").log(System.Logger.Level.DEBUG, "It was gone before", e);
    }
  }
}
