package app.mspaintr.launcher.websocket;

import jakarta.websocket.CloseReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.TyrusWebSocket;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
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

  private static final Class<?> READER = reader();
  private static final VarHandle PROTOCOL = field(READER, "protocolHandler", ProtocolHandler.class);
  private static final VarHandle SOCKET = field(READER, "socket", TyrusWebSocket.class);

  static TyrusSocket of(Connection connection) {
    ReadHandler reader = connection.getReadHandler();
    GrizzlyOutlet outlet = (GrizzlyOutlet) connection.getWriter();
    return new TyrusSocket(
        (ProtocolHandler) PROTOCOL.get(reader),
        (TyrusWebSocket) SOCKET.get(reader),
        new Pongs(outlet::write));
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

  private static Class<?> reader() {
    try {
      return Class.forName(TyrusWebSocketEngine.class.getName() + "$TyrusReadHandler");
    } catch (ClassNotFoundException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static VarHandle field(Class<?> owner, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
