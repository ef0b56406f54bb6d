package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.ImageChunk;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.function.Consumer;

/** The outlet that works on any server: the standard API's asynchronous sends. */
public final class SessionOutlet implements Outlet {
  private final Session session;

  public SessionOutlet(Session session) {
    this.session = session;
  }

  @Override
  public void send(Frame frame, Consumer<Throwable> done) {
    Iterator<ByteBuffer> binary = frame.binary().iterator();
    if (frame.hasText()) {
      send(remote -> remote.sendObject(frame, sent(goOnWith(binary, done))), done);
    } else {
      goOnWith(binary, done).accept(null);
    }
  }

  /** Sends the messages one by one, as long as none of them fails. */
  private Consumer<Throwable> goOnWith(Iterator<ByteBuffer> messages, Consumer<Throwable> done) {
    return failure -> {
      if (failure == null && messages.hasNext()) {
        ByteBuffer message = messages.next().duplicate();
        send(remote -> remote.sendBinary(message, sent(goOnWith(messages, done))), done);
      } else {
        done.accept(failure);
      }
    };
  }

  @Override
  public void send(ImageChunk chunk, Consumer<Throwable> done) {
    send(remote -> remote.sendObject(chunk, sent(done)), done);
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
  public void close(CloseCode closeCode) {
    try {
      session.close(new CloseReason(CloseCodes.getCloseCode(closeCode.code()), closeCode.reason()));
    } catch (IOException | RuntimeException e) {
      DisconnectLog.alreadyGone(e);
    }
  }

  @Override
  public void abort(CloseCode closeCode) {
    close(closeCode); // the standard API knows no harder way
  }

  private void send(Consumer<RemoteEndpoint.Async> message, Consumer<Throwable> done) {
    try {
      message.accept(session.getAsyncRemote());
    } catch (RuntimeException e) { // a session that closed meanwhile
      done.accept(e);
    }
  }

  private static SendHandler sent(Consumer<Throwable> done) {
    return result -> done.accept(result.isOK() ? null : cause(result.getException()));
  }

  private static Throwable cause(Throwable told) {
    return told != null ? told : new IOException("The send failed");
  }
}
