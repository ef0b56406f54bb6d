package app.mspaintr.launcher.websocket;

import app.mspaintr.launcher.internals.FrameReceiver;
import jakarta.websocket.CloseReason;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.TyrusWebSocket;
import org.glassfish.tyrus.core.WebSocketException;
import org.glassfish.tyrus.core.frame.Frame;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Tyrus's end of a WebSocket, behind the reader of frames that Tyrus keeps to itself. We negotiate
 * no extensions, so that a frame needs nothing more than to be processed; pings are answered here.
 */
record TyrusSocket(ProtocolHandler protocol, TyrusWebSocket socket, Pongs pongs)
    implements FrameReader.Target {
  private static final int PING = 9;

  static TyrusSocket of(Connection connection, FrameReceiver behind) {
    ReadHandler reader = connection.getReadHandler();
    GrizzlyOutlet outlet = (GrizzlyOutlet) connection.getWriter();
    return new TyrusSocket(
        behind.protocol(reader), behind.socket(reader), new Pongs(outlet::write));
  }

  @Override
  public void receive(Frame frame) throws WebSocketProtocolException {
    try {
      if (isPing(frame)) {
        pongs.answer(frame.getPayloadData());
        return;
      }
      protocol.process(frame, socket);
    } catch (WebSocketException e) {
      CloseReason reason = e.getCloseReason();
      throw new WebSocketProtocolException(reason.getCloseCode(), reason.getReasonPhrase());
    }
  }

  /** Whether neither side has ended it. */
  boolean isOpen() {
    return socket.isConnected();
  }

  private boolean isPing(Frame frame) {
    boolean isPlain = !frame.isRsv1() && !frame.isRsv2() && !frame.isRsv3();
    return frame.getOpcode() == PING && isPlain && isOpen();
  }
}
