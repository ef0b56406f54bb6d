package app.mspaintr.picture.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;

/** The picture of the fixtures, 48 × 32: red and green above, blue and white below. */
public final class Quadrants {
  public static final int RED = 0xe02020;
  public static final int GREEN = 0x20c020;
  public static final int BLUE = 0x2020e0;
  public static final int WHITE = 0xf0f0f0;

  private Quadrants() {}

  public static void assertUpright(BufferedImage image, int tolerance) {
    assertThat(image.getWidth()).isEqualTo(48);
    assertThat(image.getHeight()).isEqualTo(32);
    assertColours(image, tolerance, RED, GREEN, BLUE, WHITE);
  }

  /** The middles of the quarters: above left, above right, below left, below right. */
  public static void assertColours(BufferedImage image, int tolerance, int... colours) {
    for (int i = 0; i < 4; i++) {
      int x = image.getWidth() * (1 + i % 2 * 2) / 4;
      int y = image.getHeight() * (1 + i / 2 * 2) / 4;
      assertNear(image.getRGB(x, y), colours[i], tolerance);
    }
  }

  static void assertNear(int colour, int expected, int tolerance) {
    for (int shift = 0; shift < 24; shift += 8) {
      assertThat(colour >> shift & 0xff)
          .as("%08x is near %06x", colour, expected)
          .isBetween(
              (expected >> shift & 0xff) - tolerance, (expected >> shift & 0xff) + tolerance);
    }
  }
}
