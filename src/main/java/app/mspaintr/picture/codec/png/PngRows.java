package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.Samples;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** The rows of an image as a PNG packs them, each behind the filter that suits it best. */
final class PngRows {
  private static final int[] NONE = {};

  private final byte[] bytes;
  private final int stride;
  private final int size;
  private final int samples;
  private final int depth;
  private final int[] colours;
  private byte[] row;
  private byte[] above;
  private byte[] best;
  private byte[] tried;

  private PngRows(BufferedImage image, int samples, int depth, int[] colours) {
    this.bytes = Samples.of(image);
    this.stride = image.getWidth();
    this.size = bytes.length / (image.getWidth() * image.getHeight());
    this.samples = samples;
    this.depth = depth;
    this.colours = colours;
    int length = samples + (stride * samples * depth + 7) / 8;
    row = new byte[length];
    above = new byte[length];
    best = new byte[length - samples + 1];
    tried = new byte[length - samples + 1];
  }

  static PngRows of(BufferedImage image) {
    if (image.getColorModel() instanceof IndexColorModel model) {
      int[] colours = new int[model.getMapSize()];
      model.getRGBs(colours);
      int depth = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
      return new PngRows(image, 1, depth, colours);
    }
    int samples =
        switch (image.getType()) {
          case BufferedImage.TYPE_BYTE_GRAY -> 1;
          case BufferedImage.TYPE_4BYTE_ABGR -> Samples.translucent(image) ? 4 : 3;
          default -> 3;
        };
    return new PngRows(image, samples, 8, NONE);
  }

  int depth() {
    return depth;
  }

  /** The colour type of IHDR. */
  int colour() {
    return colours.length > 0 ? 3 : samples == 1 ? 0 : samples == 3 ? 2 : 6;
  }

  /** The palette as ARGB; empty where there is none. */
  int[] colours() {
    return colours;
  }

  /** Row {@code y}, which must follow the one before; the array is used again for the next. */
  byte[] filtered(int y) {
    pack(y);
    PngFilter.apply(0, row, above, samples, best);
    if (colours.length == 0) {
      long least = cost(best);
      for (int filter = 1; filter < PngFilter.COUNT; filter++) {
        PngFilter.apply(filter, row, above, samples, tried);
        long cost = cost(tried);
        if (cost < least) {
          least = cost;
          byte[] swapped = best;
          best = tried;
          tried = swapped;
        }
      }
    }
    byte[] swapped = above;
    above = row;
    row = swapped;
    return best;
  }

  private void pack(int y) {
    int at = samples;
    if (depth < 8) {
      java.util.Arrays.fill(row, (byte) 0);
      for (int x = 0; x < stride; x++) {
        int bit = x * depth;
        row[at + (bit >> 3)] |= (byte) (bytes[y * stride + x] << 8 - depth - (bit & 7));
      }
      return;
    }
    for (int x = 0, from = y * stride * size; x < stride; x++, from += size) {
      for (int k = 1; k <= Math.min(samples, 3); k++) {
        row[at++] = bytes[from + size - k];
      }
      if (samples == 4) {
        row[at++] = bytes[from];
      }
    }
  }

  /** The sum of differences, which foretells well how it will deflate (ISO/IEC 15948, 12.7). */
  private static long cost(byte[] filtered) {
    long sum = 0;
    for (byte difference : filtered) {
      sum += Math.abs(difference);
    }
    return sum;
  }
}
