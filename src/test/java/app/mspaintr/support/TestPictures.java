package app.mspaintr.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Pictures that nobody painted before, of noise: no two are the same, and none compresses. */
public final class TestPictures {
  private TestPictures() {}

  /** A small PNG. */
  public static byte[] png() {
    return png(16, 12);
  }

  /** A PNG of about three bytes a pixel. */
  public static byte[] png(int width, int height) {
    return encode("png", width, height);
  }

  public static byte[] jpeg(int width, int height) {
    return encode("jpg", width, height);
  }

  /** A picture of a kind that is not taken. */
  public static byte[] bmp(int width, int height) {
    return encode("bmp", width, height);
  }

  /** A PNG of this size, by its header at least; its one colour compresses well. */
  public static byte[] pngOfSize(int width, int height) {
    return encode("png", new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY));
  }

  /** What is seen: each pixel's colour, row by row. */
  public static int[] pixels(byte[] picture) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encode(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return encode(format, image);
  }

  private static byte[] encode(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new AssertionError("Nothing here writes " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
