package app.mspaintr.upload;

import app.mspaintr.platform.settings.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The files of unfinished uploads, and which of them are open. */
final class UploadFiles {
  private static final Logger LOG = System.getLogger("mspaintr.picture");

  /** A file without chunks for so long is closed; the next chunk opens it again. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  /** As long as a lost connection takes to come back. */
  private static final Duration QUIET = Duration.ofSeconds(15);

  private final Path folder;
  private final Map<UUID, UploadFileWriter> open = new ConcurrentHashMap<>();

  /**
   * Files in {@code folder}, which is made.
   *
   * @throws StartupFailure where it cannot be
   */
  UploadFiles(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StartupFailure("The folder " + folder + " cannot be made.", e);
    }
  }

  Path path(UUID id) {
    return folder.resolve(id.toString());
  }

  /** The open file of an upload; what {@code found} says of it is only asked for to open it. */
  UploadFileWriter open(UUID id, Supplier<Upload> found) {
    return open.computeIfAbsent(
        id,
        key -> {
          try {
            return UploadFileWriter.open(found.get(), path(id));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Whether no chunk came of late, as where its client gave it up. */
  boolean isQuiet(UUID id) {
    UploadFileWriter upload = open.get(id);
    return upload == null || System.nanoTime() - upload.lastUsed() > QUIET.toNanos();
  }

  void discard(UUID id) {
    close(id);
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "An upload's file stays", e);
    }
  }

  /** Closes the files that have waited long for a chunk. */
  void closeIdle() {
    long idleSince = System.nanoTime() - IDLE.toNanos();
    open.forEach(
        (id, upload) -> {
          if (upload.lastUsed() - idleSince < 0) {
            close(id);
          }
        });
  }

  void closeAll() {
    open.keySet().forEach(this::close);
  }

  private void close(UUID id) {
    UploadFileWriter upload = open.remove(id);
    try {
      if (upload != null) {
        upload.close();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "An upload was not closed", e);
    }
  }
}
