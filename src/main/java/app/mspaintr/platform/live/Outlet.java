package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.ImageChunk;
import java.util.function.Consumer;

/**
 * Where a connection's frames go: the seam to the server's own connection. Never asked for a second
 * send before the first is done; none of the methods blocks.
 */
public interface Outlet {
  /** Sends all of a frame; {@code done} gets null, or why it could not be sent. */
  void send(Frame frame, Consumer<Throwable> done);

  /** Sends a piece of a picture. */
  void send(ImageChunk chunk, Consumer<Throwable> done);

  /** Asks the peer for a pong. */
  void ping(Consumer<Throwable> done);

  /** Closes in order: the close frame after everything sent. */
  void close(CloseCode closeCode);

  /** Gives the connection up with all that waits in it, whatever the peer does. */
  void abort(CloseCode closeCode);
}
