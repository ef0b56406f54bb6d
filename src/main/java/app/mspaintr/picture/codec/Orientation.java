package app.mspaintr.picture.codec;

import java.awt.image.BufferedImage;

/** The eight ways a camera may have been held, by the numbers of Exif 1 to 8. */
public enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  TURN_RIGHT(true, false, true),
  TRANSVERSED(true, true, true),
  TURN_LEFT(true, true, false);

  private final boolean swapped;
  private final boolean fromRight;
  private final boolean fromBottom;

  /**
   * A row of the upright picture is a row of the stored one, or a column where {@code swapped};
   * {@code fromRight} and {@code fromBottom} say from which end the stored columns and rows are
   * counted.
   */
  Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
    this.swapped = swapped;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /** By Exif's number; upright for any other. */
  static Orientation of(int number) {
    return number >= 1 && number <= 8 ? values()[number - 1] : UPRIGHT;
  }

  /** {@code image} as it is to be seen; itself where it already is. */
  public BufferedImage upright(BufferedImage image) {
    if (this == UPRIGHT) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage turned = Samples.like(image, swapped ? height : width, swapped ? width : height);
    byte[] from = Samples.of(image);
    byte[] to = Samples.of(turned);
    int size = from.length / (width * height);
    for (int y = 0, at = 0; y < turned.getHeight(); y++) {
      for (int x = 0; x < turned.getWidth(); x++, at += size) {
        int column = swapped ? y : x;
        int row = swapped ? x : y;
        column = fromRight ? width - 1 - column : column;
        row = fromBottom ? height - 1 - row : row;
        System.arraycopy(from, (row * width + column) * size, to, at, size);
      }
    }
    return turned;
  }
}
