package app.mspaintr.picture.codec;

import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * A picture in memory, upright, in sRGB and without metadata.
 *
 * @param still what thumbnails and placeholder are made of: the picture or its first frame
 * @param main how the main file is written
 * @param exact whether the pixels came without loss, so that a thumbnail may be worth a PNG
 */
public record DecodedImage(BufferedImage still, ImageEncoder main, boolean exact) {
  public DecodedImage {
    Objects.requireNonNull(still);
    Objects.requireNonNull(main);
  }
}
