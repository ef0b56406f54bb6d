package app.mspaintr.picture.thumbnail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;

/**
 * Our thumbnails beside those of Thumbnailator: the time of each, and how far each is from the mean
 * light of the area that a pixel covers, in levels of sRGB. See bench/README.md.
 */
public final class CompareThumbnails {
  private static final int RUNS = 9;
  private static final int FROM_WIDTH = 3000;
  private static final int FROM_HEIGHT = 2250;
  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;

  private CompareThumbnails() {}

  public static void main(String[] args) throws IOException {
    BufferedImage picture = picture();
    double[] truth = truth(picture);
    BufferedImage theirs = null;
    BufferedImage ours = null;
    for (int run = 1; run <= RUNS; run++) {
      long start = System.nanoTime();
      theirs =
          net.coobird.thumbnailator.Thumbnails.of(picture).size(WIDTH, HEIGHT).asBufferedImage();
      long between = System.nanoTime();
      ours = Downscaler.by((double) WIDTH / FROM_WIDTH, picture, picture);
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%d: Thumbnailator %.0f ms, ours %.0f ms%n",
          run,
          (between - start) / 1e6,
          (end - between) / 1e6);
    }
    print("Thumbnailator", theirs, truth);
    print("ours", ours, truth);
  }

  /** Thirds from top to bottom: lines of one pixel, a ramp, noise. */
  private static BufferedImage picture() {
    Random random = new Random(7);
    BufferedImage image =
        new BufferedImage(FROM_WIDTH, FROM_HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);
    for (int y = 0; y < FROM_HEIGHT; y++) {
      for (int x = 0; x < FROM_WIDTH; x++) {
        int level =
            switch (3 * y / FROM_HEIGHT) {
              case 0 -> (x & 1) * 255;
              case 1 -> 255 * x / FROM_WIDTH;
              default -> random.nextInt(256);
            };
        image.setRGB(x, y, 0xff000000 | level << 16 | level << 8 | level);
      }
    }
    return image;
  }

  /** The mean light of each pixel's area, as a level of sRGB (IEC 61966-2-1), in doubles. */
  private static double[] truth(BufferedImage image) {
    double step = (double) FROM_WIDTH / WIDTH;
    double[] levels = new double[WIDTH * HEIGHT];
    for (int i = 0; i < levels.length; i++) {
      double left = i % WIDTH * step;
      double top = i / WIDTH * step;
      double sum = 0;
      double area = 0;
      for (int y = (int) top; y < Math.min(FROM_HEIGHT, top + step); y++) {
        for (int x = (int) left; x < Math.min(FROM_WIDTH, left + step); x++) {
          double part =
              (Math.min(top + step, y + 1) - Math.max(top, y))
                  * (Math.min(left + step, x + 1) - Math.max(left, x));
          double v = (image.getRGB(x, y) & 255) / 255.0;
          sum += part * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
          area += part;
        }
      }
      double light = sum / area;
      levels[i] =
          255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    }
    return levels;
  }

  private static void print(String name, BufferedImage image, double[] truth) {
    double[] sums = new double[3];
    double most = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = Math.abs((image.getRGB(i % WIDTH, i / WIDTH) & 255) - truth[i]);
      sums[3 * (i / WIDTH) / HEIGHT] += error;
      most = Math.max(most, error);
    }
    double third = truth.length / 3.0;
    System.out.printf(
        Locale.ROOT,
        "%s: mean error of lines %.1f, of a ramp %.2f, of noise %.1f levels; at most %.0f%n",
        name,
        sums[0] / third,
        sums[1] / third,
        sums[2] / third,
        most);
  }
}
