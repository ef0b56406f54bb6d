package app.mspaintr.picture.thumbnail;

import app.mspaintr.picture.codec.Samples;
import java.awt.image.BufferedImage;

/**
 * Makes an image smaller: each new pixel is the mean of the area it covers, as light (not as sRGB's
 * numbers, which would darken fine lines) and weighted by alpha (or clear pixels would bleed their
 * colour). One row of the source in memory at a time.
 */
final class Downscaler {
  /** Light of each level of sRGB (IEC 61966-2-1), 0 to 1. */
  private static final float[] LIGHT = new float[256];

  /** Level of each light, in steps fine enough for the darkest levels. */
  private static final byte[] LEVEL = new byte[1 << 14];

  static {
    for (int i = 0; i < 256; i++) {
      double v = i / 255.0;
      LIGHT[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    for (int i = 0; i < LEVEL.length; i++) {
      double v = (double) i / (LEVEL.length - 1);
      double level = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
      LEVEL[i] = (byte) Math.round(255 * level);
    }
  }

  private final BufferedImage from;
  private final BufferedImage to;
  private final float[] sums;

  private Downscaler(BufferedImage from, BufferedImage to) {
    this.from = from;
    this.to = to;
    sums = new float[to.getWidth() * 4];
  }

  /** {@code image} at {@code scale} (less than 1) of {@code original}, of which it is a copy. */
  static BufferedImage by(double scale, BufferedImage original, BufferedImage image) {
    int width = (int) Math.max(1, Math.round(original.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(original.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
    new Downscaler(image, small).run();
    return small;
  }

  private void run() {
    int[] palette = Samples.palette(from);
    int[] argb = new int[from.getWidth()];
    double step = (double) from.getHeight() / to.getHeight();
    int loaded = -1;
    for (int y = 0; y < to.getHeight(); y++) {
      double top = y * step;
      double bottom = Math.min(top + step, from.getHeight());
      for (int row = (int) top; row < bottom; row++) {
        if (row != loaded) {
          Samples.row(from, palette, row, argb);
          loaded = row;
        }
        add(argb, (float) (Math.min(bottom, row + 1) - Math.max(top, row)));
      }
      finish(y);
    }
  }

  private void add(int[] argb, float share) {
    double step = (double) argb.length / to.getWidth();
    for (int x = 0, at = 0; x < to.getWidth(); x++, at += 4) {
      double left = x * step;
      double right = Math.min(left + step, argb.length);
      for (int column = (int) left; column < right; column++) {
        int pixel = argb[column];
        float weight = (float) (Math.min(right, column + 1) - Math.max(left, column)) * share;
        float alpha = (pixel >>> 24) * weight;
        sums[at] += alpha;
        sums[at + 1] += LIGHT[pixel & 0xff] * alpha;
        sums[at + 2] += LIGHT[pixel >> 8 & 0xff] * alpha;
        sums[at + 3] += LIGHT[pixel >> 16 & 0xff] * alpha;
      }
    }
  }

  private void finish(int y) {
    byte[] bytes = Samples.of(to);
    float area = (float) from.getWidth() / to.getWidth() * from.getHeight() / to.getHeight();
    for (int i = 0, at = y * sums.length; i < sums.length; i += 4, at += 4) {
      float alpha = sums[i];
      bytes[at] = (byte) Math.min(255, Math.round(alpha / area));
      for (int k = 1; k < 4 && alpha > 0; k++) {
        int light = Math.round(sums[i + k] / alpha * (LEVEL.length - 1));
        bytes[at + k] = LEVEL[Math.min(light, LEVEL.length - 1)];
      }
    }
    java.util.Arrays.fill(sums, 0);
  }
}
