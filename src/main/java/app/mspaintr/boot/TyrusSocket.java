package app.mspaintr.boot;

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
 * no extensions, so that a frame needs nothing more than to be processed.
 */
record TyrusSocket(ProtocolHandler protocol, TyrusWebSocket socket) implements FrameReader.Target {
  private static final Class<?> READER = reader();
  private static final VarHandle PROTOCOL = field("protocolHandler", ProtocolHandler.class);
  private static final VarHandle SOCKET = field("socket", TyrusWebSocket.class);

  static TyrusSocket of(Connection connection) {
    ReadHandler reader = connection.getReadHandler();
    return new TyrusSocket(
        (ProtocolHandler) PROTOCOL.get(reader), (TyrusWebSocket) SOCKET.get(reader));
  }

  @Override
  public void take(Frame frame) throws FrameReader.Refused {
    try {
      protocol.process(frame, socket);
    } catch (WebSocketException e) {
      CloseReason reason = e.getCloseReason();
      throw new FrameReader.Refused(reason.getCloseCode(), reason.getReasonPhrase());
    }
  }

  private static Class<?> reader() {
    try {
      return Class.forName(TyrusWebSocketEngine.class.getName() + "$TyrusReadHandler");
    } catch (ClassNotFoundException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(READER, MethodHandles.lookup())
          .findVarHandle(READER, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
