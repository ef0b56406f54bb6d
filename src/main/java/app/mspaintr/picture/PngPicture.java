package app.mspaintr.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Arrays;

/**
 * A PNG stays a PNG with its very pixels; of 16 bits a sample the upper 8 are kept, rounded. Colour
 * given by an ICC profile or a gamma becomes sRGB.
 */
final class PngPicture {
  private final PngChunks png;
  private final BufferedImage image;
  private final byte[] bytes;

  private PngPicture(PngChunks png) throws PictureRefused {
    this.png = png;
    image = canvas(png);
    bytes = Samples.of(image);
  }

  static Decoded decode(byte[] file, PictureLimits limits, Deadline deadline)
      throws PictureRefused, IOException {
    PngChunks png = PngChunks.of(file, limits);
    PngPicture picture = new PngPicture(png);
    PngPixels.read(png, deadline, picture::row);
    BufferedImage seen = Colours.ofPng(png).toSrgb(picture.image, deadline);
    BufferedImage upright = png.orientation.upright(seen);
    return new Decoded(upright, new PngEncoding(upright), true);
  }

  private static BufferedImage canvas(PngChunks png) throws PictureRefused {
    int type =
        switch (png.colour) {
          case 0 ->
              png.transparency.length < 2
                  ? BufferedImage.TYPE_BYTE_GRAY
                  : BufferedImage.TYPE_4BYTE_ABGR;
          case 2 ->
              png.transparency.length < 6
                  ? BufferedImage.TYPE_3BYTE_BGR
                  : BufferedImage.TYPE_4BYTE_ABGR;
          case 3 -> BufferedImage.TYPE_BYTE_INDEXED;
          default -> BufferedImage.TYPE_4BYTE_ABGR;
        };
    return type == BufferedImage.TYPE_BYTE_INDEXED
        ? new BufferedImage(png.width, png.height, type, palette(png))
        : new BufferedImage(png.width, png.height, type);
  }

  private static IndexColorModel palette(PngChunks png) throws PictureRefused {
    int size = png.palette.length / 3;
    if (size > 256 || png.palette.length % 3 != 0) {
      throw PictureRefused.damaged();
    }
    byte[] alpha = Arrays.copyOf(png.transparency, size);
    if (png.transparency.length < size) {
      Arrays.fill(alpha, png.transparency.length, size, (byte) 255);
    }
    int[] colours = new int[size];
    for (int i = 0; i < size; i++) {
      colours[i] =
          alpha[i] << 24
              | (png.palette[3 * i] & 0xff) << 16
              | (png.palette[3 * i + 1] & 0xff) << 8
              | png.palette[3 * i + 2] & 0xff;
    }
    return Palette.of(colours, size);
  }

  private void row(byte[] packed, int count, int x, int y, int step) {
    int size = bytes.length / (png.width * png.height);
    int at = (y * png.width + x) * size;
    for (int i = 0; i < count; i++, at += step * size) {
      switch (png.colour) {
        case 3 -> bytes[at] = (byte) index(sample(packed, i));
        case 0 -> grey(packed, i, 0xff, at, size);
        case 4 -> grey(packed, 2 * i, eight(sample(packed, 2 * i + 1)), at, size);
        case 2 -> colour(packed, 3 * i, opaque(packed, 3 * i, 3), at, size);
        default -> colour(packed, 4 * i, eight(sample(packed, 4 * i + 3)), at, size);
      }
    }
  }

  /** Indices that the palette does not have become its first. */
  private int index(int sample) {
    return 3 * sample < png.palette.length ? sample : 0;
  }

  private void grey(byte[] packed, int i, int alpha, int at, int size) {
    byte level = (byte) eight(sample(packed, i));
    bytes[at] = size == 1 ? level : (byte) (png.colour == 0 ? opaque(packed, i, 1) : alpha);
    for (int k = 1; k < size; k++) {
      bytes[at + k] = level;
    }
  }

  private void colour(byte[] packed, int i, int alpha, int at, int size) {
    bytes[at] = (byte) alpha;
    for (int k = 0; k < 3; k++) {
      bytes[at + size - 1 - k] = (byte) eight(sample(packed, i + k));
    }
  }

  /** 0 where the pixel is the one that tRNS makes transparent, else 255. */
  private int opaque(byte[] packed, int i, int samples) {
    if (png.transparency.length < 2 * samples) {
      return 255;
    }
    for (int k = 0; k < samples; k++) {
      int clear = (png.transparency[2 * k] & 0xff) << 8 | png.transparency[2 * k + 1] & 0xff;
      if (sample(packed, i + k) != clear) {
        return 255;
      }
    }
    return 0;
  }

  private int sample(byte[] packed, int i) {
    if (png.depth == 8) {
      return packed[i] & 0xff;
    } else if (png.depth == 16) {
      return (packed[2 * i] & 0xff) << 8 | packed[2 * i + 1] & 0xff;
    }
    int bit = i * png.depth;
    return (packed[bit >> 3] & 0xff) >> 8 - png.depth - (bit & 7) & (1 << png.depth) - 1;
  }

  /** A sample as 8 bits: narrower ones spread over the whole range, wider ones rounded. */
  private int eight(int sample) {
    return switch (png.depth) {
      case 8 -> sample;
      case 16 -> (sample * 255 + 32_895) >> 16;
      default -> sample * 255 / ((1 << png.depth) - 1);
    };
  }
}
