package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.InvalidPictureException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks the rows of a PNG: zlib, the five filters and Adam7 (ISO/IEC 15948, sections 8 to 10).
 * Our own, because the JDK's reader keeps 16 bits a sample in memory, accepts less data than the
 * header promises, and unpacks metadata nobody asked for.
 */
final class PngPixels {
  /** Adam7: first column, first row, step between columns, step between rows of each pass. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

  /** Samples of a pixel, by colour type. */
  private static final int[] SAMPLES = {1, 0, 3, 1, 2, 0, 4};

  private PngPixels() {}

  /** Where the rows go. */
  interface Sink {
    /** {@code count} packed pixels of row {@code y}, from {@code x} on, each {@code step} apart. */
    void row(byte[] packed, int count, int x, int y, int step);
  }

  static void read(PngChunks png, Deadline deadline, Sink sink)
      throws IOException, InvalidPictureException {
    int bits = SAMPLES[png.colour] * png.depth;
    int reach = Math.max(1, bits / 8);
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(png.data()))) {
      for (int[] pass : png.interlaced ? PASSES : ONE_PASS) {
        int count = (png.width - pass[0] + pass[2] - 1) / pass[2];
        if (count <= 0) {
          continue;
        }
        byte[] above = new byte[reach + (int) (((long) count * bits + 7) / 8)];
        byte[] row = above.clone();
        byte[] packed = new byte[row.length - reach];
        for (int y = pass[1]; y < png.height; y += pass[3]) {
          deadline.check();
          int filter = in.readUnsignedByte();
          in.readFully(row, reach, packed.length);
          PngFilter.undo(filter, row, above, reach);
          System.arraycopy(row, reach, packed, 0, packed.length);
          sink.row(packed, count, pass[0], y, pass[2]);
          byte[] swapped = above;
          above = row;
          row = swapped;
        }
      }
    } catch (EOFException | ZipException e) {
      throw InvalidPictureException.damaged();
    }
  }
}
