package app.mspaintr.launcher.websocket;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.function.Consumer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.WritableMessage;

/** Tells how a queued write ended: null, or why it failed. */
final class WriteCompletion
    extends EmptyCompletionHandler<WriteResult<WritableMessage, SocketAddress>> {
  private final Consumer<Throwable> done;

  WriteCompletion(Consumer<Throwable> done) {
    this.done = done;
  }

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
}
