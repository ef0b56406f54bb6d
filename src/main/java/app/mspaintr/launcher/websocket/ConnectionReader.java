package app.mspaintr.launcher.websocket;

import app.mspaintr.connection.Handshake;
import app.mspaintr.launcher.internals.FrameReceiver;
import app.mspaintr.platform.live.CloseCode;
import app.mspaintr.platform.live.DisconnectLog;
import java.nio.ByteBuffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/** Reads the frames of one connection and hands them on. */
final class ConnectionReader implements InboundBytes {
  private final FrameReader frames =
      new FrameReader(Handshake.MAX_TEXT_BYTES, Handshake.MAX_BINARY_BYTES);

  private final TCPNIOConnection connection;
  private final org.glassfish.tyrus.spi.Connection socket;
  private final TyrusSocket target;
  private final PartialMessageBudget.Part unfinished;

  ConnectionReader(
      Connection<?> connection,
      org.glassfish.tyrus.spi.Connection socket,
      FrameReceiver receiver,
      PartialMessageBudget unfinished) {
    this.connection = (TCPNIOConnection) connection;
    this.socket = socket;
    this.target = TyrusSocket.of(socket, receiver);
    this.unfinished = unfinished.begin(this::cut);
    CloseListener<Closeable, CloseType> gone = (closed, type) -> this.unfinished.end();
    connection.addCloseListener(gone);
  }

  @Override
  public boolean isBinary() {
    return frames.isBinary();
  }

  @Override
  public void read(ByteBuffer bytes) {
    try {
      frames.read(bytes, target);
      unfinished.hold(frames.unfinished(), frames.messages());
    } catch (WebSocketProtocolException e) {
      frames.refuse(e);
      unfinished.end();
      tell(CloseCode.ofEngine(e.closeReason().getCloseCode().getCode()));
      socket.close(e.closeReason());
    }
  }

  private void cut(CloseCode why) {
    tell(why);
    GrizzlyOutlet.reset(connection);
  }

  private void tell(CloseCode why) {
    if (target.isOpen()) { // else what came after the end
      DisconnectLog.record(String.valueOf(connection.getPeerAddress()), why);
    }
  }
}
