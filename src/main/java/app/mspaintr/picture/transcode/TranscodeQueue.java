package app.mspaintr.picture.transcode;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.storage.PictureFiles;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.runtime.DaemonThreads;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Takes uploads in on a few threads of its own, so that no image, however costly, stops anything
 * else. {@link PictureLimits} bounds the cost of one image.
 */
@ApplicationScoped
public class TranscodeQueue {
  private static final System.Logger LOG = System.getLogger(TranscodeQueue.class.getName());
  private static final int STOP_SECONDS = 5;

  private final ThreadPoolExecutor threads;
  private final Act act;
  private volatile boolean closed;

  /** For CDI's proxy alone. */
  protected TranscodeQueue() {
    threads = null;
    act = null;
  }

  /** As the operator set it. */
  @Inject
  public TranscodeQueue(Settings settings, PictureFiles files) {
    this(settings, new ImageTranscoder(PictureLimits.of(settings), files)::normalise);
  }

  TranscodeQueue(Settings settings, Act act) {
    int size = Math.max(1, settings.number(Setting.PICTURE_THREADS));
    int queue = Math.max(1, settings.number(Setting.PICTURE_QUEUE));
    this.act = act;
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            DaemonThreads.numbered("picture"));
  }

  /**
   * Makes of the file {@code upload}, which is left as it is and must stay until the future is
   * done, a picture that is safe to serve; to be closed. The future fails with {@link
   * InvalidPictureException}, {@code busy} among its codes, or with an {@code IOException} of the
   * disk.
   */
  public CompletableFuture<TranscodedPicture> submit(Path upload) {
    CompletableFuture<TranscodedPicture> taken = new CompletableFuture<>();
    try {
      threads.execute(() -> run(upload, taken));
    } catch (RejectedExecutionException full) {
      taken.completeExceptionally(busy());
    }
    return taken;
  }

  private void run(Path upload, CompletableFuture<TranscodedPicture> taken) {
    try {
      if (closed) {
        throw busy();
      }
      TranscodedPicture picture = act.normalise(upload);
      if (!taken.complete(picture)) {
        picture.close(); // nobody waits any more
      }
    } catch (Deadline.Passed e) {
      taken.completeExceptionally(
          InvalidPictureException.unsupported("The picture takes too long to be decoded."));
    } catch (InvalidPictureException | IOException e) {
      taken.completeExceptionally(e);
    } catch (Throwable e) { // a decoder may throw anything at a hostile file, errors too
      LOG.log(Level.WARNING, "a picture could not be decoded", e);
      taken.completeExceptionally(
          InvalidPictureException.unsupported("The picture could not be decoded."));
    }
  }

  private static InvalidPictureException busy() {
    return new InvalidPictureException(
        ErrorCode.BUSY, "Many pictures are waiting; please try again soon.");
  }

  /** The work on one upload. */
  interface Act {
    TranscodedPicture normalise(Path upload) throws InvalidPictureException, IOException;
  }

  /** Takes nothing more; the image being decoded is given up after a few seconds. */
  @PreDestroy
  public void close() {
    closed = true;
    threads.shutdown(); // those that wait are answered busy
    try {
      threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
