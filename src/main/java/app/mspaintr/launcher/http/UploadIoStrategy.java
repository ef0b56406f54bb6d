package app.mspaintr.launcher.http;

import app.mspaintr.launcher.websocket.WebSocketFilter;
import app.mspaintr.platform.runtime.DaemonThreads;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOEventLifeCycleListener;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.strategies.AbstractIOStrategy;

/**
 * Which threads read from a connection: a few for those that upload, and Grizzly's workers for the
 * others. With workers for all of them, twenty uploads kept as many threads busy, and whatever
 * happened in a room waited for its turn among these at each step of its way. A connection is not
 * read while it waits, so that no more waits than there are connections.
 */
public final class UploadIoStrategy extends AbstractIOStrategy implements AutoCloseable {
  /** One is enough for 400 MB a second, and some wait for the disk. */
  private static final int UPLOAD_THREADS =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final ExecutorService uploads =
      Executors.newFixedThreadPool(UPLOAD_THREADS, DaemonThreads.numbered("uploads"));

  /** Reads a piece of an upload; then whoever else waits for the processor comes first. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint to the system, on which nothing depends
  private void upload(Runnable piece) {
    uploads.execute(
        () -> {
          piece.run();
          Thread.yield();
        });
  }

  /** As Grizzly's own strategies do it, which cannot be extended. */
  @Override
  @SuppressWarnings("rawtypes")
  public boolean executeIoEvent(Connection connection, IOEvent event, boolean isEnabled)
      throws IOException {
    IOEventLifeCycleListener listener = null;
    if (isReadWrite(event)) {
      if (isEnabled) {
        connection.disableIOEvent(event);
      }
      listener = ENABLE_INTEREST_LIFECYCLE_LISTENER;
    }
    IOEventLifeCycleListener then = listener;
    Runnable work = () -> fireIOEvent(connection, event, then, Grizzly.logger(IOStrategy.class));
    Executor threads = getThreadPoolFor(connection, event);
    if (threads == null) {
      work.run();
    } else {
      threads.execute(work);
    }
    return true;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Executor getThreadPoolFor(Connection connection, IOEvent event) {
    return event == IOEvent.READ && WebSocketFilter.isUploading(connection)
        ? this::upload
        : super.getThreadPoolFor(connection, event);
  }

  /** After the last connection was closed. */
  @Override
  public void close() {
    uploads.shutdown();
  }
}
