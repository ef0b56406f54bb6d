package app.mspaintr.picture;

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

  static void read(PngChunks png, Deadline deadline, Sink sink) throws IOException, PictureRefused {
    int bits = SAMPLES[png.colour] * png.depth;
    int reach = Math.max(1, bits / 8);
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new java.io.ByteArrayInputStream(png.data.toByteArray())))) {
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
          unfilter(filter, row, above, reach);
          System.arraycopy(row, reach, packed, 0, packed.length);
          sink.row(packed, count, pass[0], y, pass[2]);
          byte[] swapped = above;
          above = row;
          row = swapped;
        }
      }
    } catch (EOFException | ZipException e) {
      throw PictureRefused.damaged();
    }
  }

  /** Both rows begin with {@code reach} zero bytes, the pixel left of the first. */
  private static void unfilter(int filter, byte[] row, byte[] above, int reach)
      throws PictureRefused {
    switch (filter) {
      case 0 -> {}
      case 1 -> {
        for (int i = reach; i < row.length; i++) {
          row[i] += row[i - reach];
        }
      }
      case 2 -> {
        for (int i = reach; i < row.length; i++) {
          row[i] += above[i];
        }
      }
      case 3 -> {
        for (int i = reach; i < row.length; i++) {
          row[i] += (byte) ((row[i - reach] & 0xff) + (above[i] & 0xff) >> 1);
        }
      }
      case 4 -> {
        for (int i = reach; i < row.length; i++) {
          row[i] += (byte) paeth(row[i - reach] & 0xff, above[i] & 0xff, above[i - reach] & 0xff);
        }
      }
      default -> throw PictureRefused.damaged();
    }
  }

  /** The neighbour nearest to left + up - corner; ties go to left, then up. */
  static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
