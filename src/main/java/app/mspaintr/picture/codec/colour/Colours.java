package app.mspaintr.picture.codec.colour;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.Palette;
import app.mspaintr.picture.codec.Samples;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;

/**
 * The colours that a picture's numbers mean, and their conversion to sRGB, which browsers assume
 * for pictures without a profile.
 */
public interface Colours {
  /** Colours that are sRGB already. */
  Colours SRGB =
      new Colours() {
        @Override
        public int components() {
          return 0;
        }

        @Override
        public byte[] convert(byte[] samples) {
          return samples;
        }
      };

  /** How many samples a colour has: 1 for grey, 3 for RGB, 4 for CMYK, 0 for nothing to do. */
  int components();

  /** Colours one after the other, {@link #components} bytes each, as R, G, B each. */
  byte[] convert(byte[] samples);

  /** {@code image} in sRGB, changed in place; as it is where its colours are of another kind. */
  default BufferedImage toSrgb(BufferedImage image, Deadline deadline) throws IOException {
    if (image.getColorModel() instanceof IndexColorModel model && components() == 3) {
      int[] argb = Samples.palette(image);
      byte[] rgb = new byte[3 * 256];
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = (byte) (argb[i / 3] >> 16 - i % 3 * 8);
      }
      rgb = convert(rgb);
      for (int i = 0; i < 256; i++) {
        int colour =
            (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
        argb[i] = argb[i] & 0xff000000 | colour;
      }
      IndexColorModel palette = Palette.of(argb, model.getMapSize());
      return new BufferedImage(palette, image.getRaster(), false, null);
    }
    byte[] bytes = Samples.of(image);
    int size = bytes.length / (image.getWidth() * image.getHeight());
    if (components() == Math.min(size, 3) && !(image.getColorModel() instanceof IndexColorModel)) {
      int row = image.getWidth() * size;
      for (int from = 0; from < bytes.length; from += row) {
        deadline.check();
        convert(bytes, from, from + row, size);
      }
    }
    return image;
  }

  /** The pixels from {@code from} to {@code to}, {@code size} bytes each, of which B, G, R last. */
  private void convert(byte[] bytes, int from, int to, int size) {
    int colours = components();
    byte[] samples = new byte[(to - from) / size * colours];
    for (int i = from + size - 1, at = 0; i < to; i += size) {
      for (int k = 0; k < colours; k++) {
        samples[at++] = bytes[i - k];
      }
    }
    byte[] rgb = convert(samples);
    for (int i = from + size - 1, at = 0; i < to; i += size, at += 3 - colours) {
      for (int k = 0; k < colours; k++) {
        bytes[i - k] = rgb[at++];
      }
    }
  }
}
