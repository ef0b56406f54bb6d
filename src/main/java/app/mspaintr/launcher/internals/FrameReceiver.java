package app.mspaintr.launcher.internals;

import java.lang.reflect.Field;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.TyrusWebSocket;
import org.glassfish.tyrus.spi.ReadHandler;

/** The part of Tyrus that takes whole frames, behind its own reader of bytes. */
public final class FrameReceiver {
  private final Field protocol;
  private final Field socket;

  private FrameReceiver(Field protocol, Field socket) {
    this.protocol = protocol;
    this.socket = socket;
  }

  /** Behind readers of the class {@code TyrusReadHandler} inside this one. */
  static FrameReceiver in(Class<?> engine) throws MissingMemberException {
    Class<?> reader = Libraries.nested(engine, "TyrusReadHandler");
    return new FrameReceiver(
        Libraries.field(reader, "protocolHandler", ProtocolHandler.class),
        Libraries.field(reader, "socket", TyrusWebSocket.class));
  }

  /** Processes whole frames. */
  public ProtocolHandler protocol(ReadHandler reader) {
    return (ProtocolHandler) value(protocol, reader);
  }

  /** The WebSocket whose frames these are. */
  public TyrusWebSocket socket(ReadHandler reader) {
    return (TyrusWebSocket) value(socket, reader);
  }

  private static Object value(Field field, ReadHandler reader) {
    try {
      return field.get(reader);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e); // the check made it accessible
    }
  }
}
