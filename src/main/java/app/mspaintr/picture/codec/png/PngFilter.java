package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.InvalidPictureException;

/**
 * The filters of a PNG's rows (ISO/IEC 15948, section 9): 0 none, 1 left, 2 up, 3 their mean, 4
 * Paeth. Rows begin with {@code reach} zero bytes, the pixel left of the first.
 */
final class PngFilter {
  static final int COUNT = 5;

  private PngFilter() {}

  /**
   * Makes plain bytes of a filtered {@code row}.
   *
   * @throws InvalidPictureException where there is no such filter
   */
  static void undo(int filter, byte[] row, byte[] above, int reach) throws InvalidPictureException {
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
          row[i] += mean(row[i - reach], above[i]);
        }
      }
      case 4 -> {
        for (int i = reach; i < row.length; i++) {
          row[i] += paeth(row[i - reach], above[i], above[i - reach]);
        }
      }
      default -> throw InvalidPictureException.damaged();
    }
  }

  /** Writes the filter's number and the filtered {@code row} to {@code out}. */
  static void apply(int filter, byte[] row, byte[] above, int reach, byte[] out) {
    out[0] = (byte) filter;
    int to = 1 - reach;
    switch (filter) {
      case 1 -> {
        for (int i = reach; i < row.length; i++) {
          out[i + to] = (byte) (row[i] - row[i - reach]);
        }
      }
      case 2 -> {
        for (int i = reach; i < row.length; i++) {
          out[i + to] = (byte) (row[i] - above[i]);
        }
      }
      case 3 -> {
        for (int i = reach; i < row.length; i++) {
          out[i + to] = (byte) (row[i] - mean(row[i - reach], above[i]));
        }
      }
      case 4 -> {
        for (int i = reach; i < row.length; i++) {
          out[i + to] = (byte) (row[i] - paeth(row[i - reach], above[i], above[i - reach]));
        }
      }
      default -> System.arraycopy(row, reach, out, 1, row.length - reach);
    }
  }

  private static byte mean(byte left, byte up) {
    return (byte) ((left & 0xff) + (up & 0xff) >> 1);
  }

  /** The neighbour nearest to left + up - corner; ties go to left, then up. */
  private static byte paeth(byte left, byte up, byte corner) {
    int toLeft = Math.abs((up & 0xff) - (corner & 0xff));
    int toUp = Math.abs((left & 0xff) - (corner & 0xff));
    int toCorner = Math.abs((left & 0xff) + (up & 0xff) - 2 * (corner & 0xff));
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
