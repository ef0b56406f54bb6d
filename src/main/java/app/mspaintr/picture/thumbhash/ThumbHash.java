package app.mspaintr.picture.thumbhash;

import java.util.Base64;

/**
 * A placeholder of about 25 bytes: mean colour and the lowest frequencies of an image, by the
 * public description of ThumbHash (https://evanw.github.io/thumbhash/), which the page decodes.
 */
public final class ThumbHash {
  /** More pixels cost time and change nothing. */
  public static final int LONGEST_SIDE = 100;

  private ThumbHash() {}

  /**
   * The hash of an image of at most 100 × 100 pixels.
   *
   * @param argb the pixels, row after row, sRGB with alpha in the highest 8 bits
   * @return in base64
   */
  public static String of(int width, int height, int[] argb) {
    ThumbHashColours colours = ThumbHashColours.of(argb);
    boolean alpha = colours.translucent();
    int limit = alpha ? 5 : 7;
    int longest = Math.max(width, height);
    int lx = (int) Math.max(1, Math.round((double) limit * width / longest));
    int ly = (int) Math.max(1, Math.round((double) limit * height / longest));
    Cosines l = Cosines.of(colours.l(), width, Math.max(3, lx), Math.max(3, ly));
    Cosines p = Cosines.of(colours.p(), width, 3, 3);
    Cosines q = Cosines.of(colours.q(), width, 3, 3);

    long header =
        Math.round(63 * l.mean())
            | Math.round(31.5 + 31.5 * p.mean()) << 6
            | Math.round(31.5 + 31.5 * q.mean()) << 12
            | Math.round(31 * l.scale()) << 18
            | (alpha ? 1L : 0) << 23
            | (long) (width > height ? ly : lx) << 24
            | Math.round(63 * p.scale()) << 27
            | Math.round(63 * q.scale()) << 33
            | (width > height ? 1L : 0) << 39;
    Nibbles hash = new Nibbles();
    for (int i = 0; i < 40; i += 4) {
      hash.add(header >> i & 15);
    }
    if (alpha) {
      Cosines a = Cosines.of(colours.a(), width, 5, 5);
      hash.add(Math.round(15 * a.mean()));
      hash.add(Math.round(15 * a.scale()));
      hash.addAll(l, p, q, a);
    } else {
      hash.addAll(l, p, q);
    }
    return Base64.getEncoder().encodeToString(hash.bytes());
  }

  /** Four bits at a time, the lower ones of a byte first. */
  private static final class Nibbles {
    private final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    private int low = -1;

    void add(long nibble) {
      if (low < 0) {
        low = (int) nibble;
      } else {
        out.write(low | (int) nibble << 4);
        low = -1;
      }
    }

    void addAll(Cosines... channels) {
      for (Cosines channel : channels) {
        for (double factor : channel.factors()) {
          add(Math.round(15 * factor));
        }
      }
    }

    byte[] bytes() {
      if (low >= 0) {
        add(0);
      }
      return out.toByteArray();
    }
  }
}
