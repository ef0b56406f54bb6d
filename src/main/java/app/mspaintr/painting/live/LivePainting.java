package app.mspaintr.painting.live;

import app.mspaintr.painting.log.InvalidPaintLogException;
import app.mspaintr.painting.log.PaintLogParser;
import app.mspaintr.platform.wire.LogChunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** A painting that is watched while it is painted: its log, which grows in an upload's file. */
final class LivePainting {
  private static final int FIRST_BYTES = 4096;

  private final long post;
  private final Path file;
  private final PaintLogParser reading = new PaintLogParser();
  private byte[] log = new byte[FIRST_BYTES];
  private int length;

  private boolean begun;

  /** It ended, or what came is no log: nothing more is told of it. */
  private boolean over;

  LivePainting(long post, Path file) {
    this.post = post;
    this.file = file;
  }

  /** Looks at the file, unless that was done before; what is in it is taken as told. */
  synchronized void start() {
    if (!begun) {
      readOn();
      begun = true;
    }
  }

  /**
   * Tells what has come since, as far as it ends with an entry. Two threads may bring what two
   * connections sent: what one tells is told before the other reads on, so that no piece overtakes
   * one before it.
   */
  synchronized void advance(Consumer<LogChunk> tell) {
    if (!begun) {
      start();
      return;
    }
    int before = reading.validBytes();
    readOn();
    int now = reading.validBytes();
    if (now > before) {
      tell.accept(
          new LogChunk(
              Long.toString(post), before, ByteBuffer.wrap(log, before, now - before).slice()));
    }
  }

  /** Nothing more is told, not even by a thread that is on its way to do so. */
  synchronized void end() {
    over = true;
  }

  /** All that was told. */
  synchronized byte[] logSoFar() {
    return Arrays.copyOf(log, reading.validBytes());
  }

  private void readOn() {
    if (over) {
      return;
    }
    try {
      readFile();
      reading.advance(log, length);
    } catch (InvalidPaintLogException e) {
      over = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readFile() throws IOException {
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
