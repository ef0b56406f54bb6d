package app.mspaintr.live;

import app.mspaintr.wire.Frame;
import app.mspaintr.wire.ImageChunk;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The outlet that works on any server: the standard API's asynchronous sends. */
public final class SessionOutlet implements Outlet {
  private final Session session;

  public SessionOutlet(Session session) {
    this.session = session;
  }

  @Override
  public void send(Frame frame, Consumer<Throwable> done) {
    sendObject(frame, done);
  }

  @Override
  public void send(ImageChunk chunk, Consumer<Throwable> done) {
    sendObject(chunk, done);
  }

  @Override
  public void ping(Consumer<Throwable> done) {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      done.accept(null);
    } catch (IOException | RuntimeException e) {
      done.accept(e);
    }
  }

  @Override
  public void close(Farewell farewell) {
    try {
      session.close(new CloseReason(CloseCodes.getCloseCode(farewell.code()), farewell.reason()));
    } catch (IOException | RuntimeException e) {
      Cuts.alreadyGone(e);
    }
  }

  @Override
  public void cut(Farewell farewell) {
    close(farewell); // the standard API knows no harder way
  }

  private void sendObject(Object message, Consumer<Throwable> done) {
    SendHandler handler =
        result -> done.accept(result.isOK() ? null : cause(result.getException()));
    try {
      session.getAsyncRemote().sendObject(message, handler);
    } catch (RuntimeException e) { // a session that closed meanwhile
      done.accept(e);
    }
  }

  private static Throwable cause(Throwable told) {
    return told != null ? told : new IOException("The send failed");
  }
}
