package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.Samples;

/** Writes the packed rows of a PNG as the bytes of an image in a layout of {@link Samples}. */
final class PngSamples implements PngPixels.Sink {
  private final PngChunks png;
  private final byte[] bytes;
  private final int size;

  /** Into {@code bytes}, the image's own. */
  PngSamples(PngChunks png, byte[] bytes) {
    this.png = png;
    this.bytes = bytes;
    this.size = bytes.length / (png.width * png.height);
  }

  @Override
  public void row(byte[] packed, int count, int x, int y, int step) {
    int at = (y * png.width + x) * size;
    for (int i = 0; i < count; i++, at += step * size) {
      switch (png.colour) {
        case 3 -> bytes[at] = (byte) index(sample(packed, i));
        case 0 -> grey(packed, i, opaque(packed, i, 1), at);
        case 4 -> grey(packed, 2 * i, eight(sample(packed, 2 * i + 1)), at);
        case 2 -> colour(packed, 3 * i, opaque(packed, 3 * i, 3), at);
        default -> colour(packed, 4 * i, eight(sample(packed, 4 * i + 3)), at);
      }
    }
  }

  /** Indices that the palette does not have become its first. */
  private int index(int sample) {
    return 3 * sample < png.palette.length ? sample : 0;
  }

  private void grey(byte[] packed, int i, int alpha, int at) {
    byte level = (byte) eight(sample(packed, i));
    bytes[at] = size == 1 ? level : (byte) alpha;
    for (int k = 1; k < size; k++) {
      bytes[at + k] = level;
    }
  }

  private void colour(byte[] packed, int i, int alpha, int at) {
    bytes[at] = (byte) alpha; // blue comes to lie here where there is no alpha
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
