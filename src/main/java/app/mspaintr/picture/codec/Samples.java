package app.mspaintr.picture.codec;

import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;

/**
 * The bytes of an image in one of the four layouts that this package keeps pictures in: {@code
 * TYPE_BYTE_GRAY}, {@code TYPE_BYTE_INDEXED}, {@code TYPE_3BYTE_BGR} and {@code TYPE_4BYTE_ABGR}.
 * They are the ones with the fewest bytes a pixel, and never pass through Java's colour conversion,
 * which takes grey for linear light.
 */
public final class Samples {
  private Samples() {}

  /** The live bytes of {@code image}, row after row, 1, 3 or 4 a pixel. */
  public static byte[] of(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** An empty image of the same layout and palette. */
  public static BufferedImage like(BufferedImage image, int width, int height) {
    return image.getColorModel() instanceof IndexColorModel palette
        ? new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette)
        : new BufferedImage(width, height, image.getType());
  }

  /** The palette as 256 ARGB values, opaque black where it has fewer; null where there is none. */
  public static int[] palette(BufferedImage image) {
    if (!(image.getColorModel() instanceof IndexColorModel model)) {
      return null;
    }
    int[] colours = new int[256];
    java.util.Arrays.fill(colours, 0xff000000);
    model.getRGBs(colours);
    return colours;
  }

  /** Whether a pixel lets something shine through. */
  public static boolean translucent(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_4BYTE_ABGR) {
      return image.getColorModel().getTransparency() != Transparency.OPAQUE;
    }
    byte[] bytes = of(image);
    for (int i = 0; i < bytes.length; i += 4) {
      if (bytes[i] != -1) {
        return true;
      }
    }
    return false;
  }

  /** {@code image} without its alpha, which nothing shines through. */
  public static BufferedImage opaque(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_4BYTE_ABGR) {
      return image;
    }
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] from = of(image);
    byte[] to = of(copy);
    for (int i = 0, at = 0; at < to.length; i += 4, at += 3) {
      System.arraycopy(from, i + 1, to, at, 3);
    }
    return copy;
  }

  /** Row {@code y} as ARGB, not premultiplied, into {@code argb}; see {@link #palette}. */
  public static void row(BufferedImage image, int[] palette, int y, int[] argb) {
    byte[] bytes = of(image);
    int width = image.getWidth();
    switch (image.getType()) {
      case BufferedImage.TYPE_3BYTE_BGR -> {
        for (int x = 0, i = y * width * 3; x < width; x++, i += 3) {
          argb[x] = 0xff000000 | u(bytes[i + 2]) << 16 | u(bytes[i + 1]) << 8 | u(bytes[i]);
        }
      }
      case BufferedImage.TYPE_4BYTE_ABGR -> {
        for (int x = 0, i = y * width * 4; x < width; x++, i += 4) {
          argb[x] =
              u(bytes[i]) << 24 | u(bytes[i + 3]) << 16 | u(bytes[i + 2]) << 8 | u(bytes[i + 1]);
        }
      }
      case BufferedImage.TYPE_BYTE_GRAY -> {
        for (int x = 0, i = y * width; x < width; x++, i++) {
          argb[x] = 0xff000000 | u(bytes[i]) * 0x010101;
        }
      }
      case BufferedImage.TYPE_BYTE_INDEXED -> {
        for (int x = 0, i = y * width; x < width; x++, i++) {
          argb[x] = palette[u(bytes[i])];
        }
      }
      default -> throw new IllegalArgumentException("no layout of ours: " + image);
    }
  }

  private static int u(byte value) {
    return value & 0xff;
  }
}
