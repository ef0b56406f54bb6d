package app.mspaintr.post;

import app.mspaintr.painting.LogReading;
import app.mspaintr.painting.LogRefused;
import app.mspaintr.wire.LogChunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A painting that is watched while it is painted: its log, which grows in an upload's file. */
final class LivePainting {
  private static final int FIRST_BYTES = 4096;

  private final long post;
  private final Path file;
  private final LogReading reading = new LogReading();
  private byte[] log = new byte[FIRST_BYTES];
  private int length;

  /** What came is no log: nothing more is told of it. */
  private boolean broken;

  /** What is in the file already is taken as told. */
  LivePainting(long post, Path file) {
    this.post = post;
    this.file = file;
    advance();
  }

  /** What has come since, as far as it ends with an entry. */
  synchronized Optional<LogChunk> advance() {
    if (broken) {
      return Optional.empty();
    }
    int before = reading.whole();
    try {
      readOn();
      reading.advance(log, length);
    } catch (LogRefused e) {
      broken = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int now = reading.whole();
    return now == before
        ? Optional.empty()
        : Optional.of(
            new LogChunk(
                Long.toString(post), before, ByteBuffer.wrap(log, before, now - before).slice()));
  }

  /** All that was told. */
  synchronized byte[] soFar() {
    return Arrays.copyOf(log, reading.whole());
  }

  private void readOn() throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      int size = Math.toIntExact(channel.size());
      if (size > log.length) {
        log = Arrays.copyOf(log, Math.max(size, 2 * log.length));
      }
      ByteBuffer rest = ByteBuffer.wrap(log, length, size - length);
      while (rest.hasRemaining() && channel.read(rest, rest.position()) >= 0) {}
      length = rest.position();
    } catch (NoSuchFileException e) {
      return; // nothing has come yet, or all of it is lost: nobody sees any of it
    }
  }
}
