package app.mspaintr.picture.codec.webp;

import app.mspaintr.picture.codec.Studio;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/** A lossless WebP of a few pixels that asks for 65,536 groups of five tables of codes. */
public final class WebpTables {
  private final BitSet bits = new BitSet();
  private int count;

  private WebpTables() {}

  public static byte[] file(int width, int height) {
    return riff(chunk("VP8L", new WebpTables().header(width, height).stream()));
  }

  /** {@code webp} with such a chunk for its alpha. */
  public static byte[] asAlpha(byte[] webp) {
    byte[] extended = Arrays.copyOfRange(webp, 12, 30);
    byte[] colour = Arrays.copyOfRange(webp, Studio.latin(webp).indexOf("VP8 "), webp.length);
    byte[] alpha = Studio.joined(new byte[] {1}, new WebpTables().stream());
    return riff(Studio.joined(extended, chunk("ALPH", alpha), colour));
  }

  private WebpTables header(int width, int height) {
    return add(0x2f, 8).add(width - 1, 14).add(height - 1, 14).add(0, 4);
  }

  private byte[] stream() {
    add(0, 2).add(1, 1).add(0, 3); // no transform, no cache; groups by blocks of 4 x 4
    add(0, 1).symbol(255).symbol(255).symbol(0).symbol(0).symbol(0);
    for (int i = 0; i < 65_536 * 5; i++) {
      add(1, 4); // one symbol, 0
    }
    add(0, 64);
    return Arrays.copyOf(bits.toByteArray(), count / 8);
  }

  private WebpTables symbol(int value) {
    return add(0b101, 3).add(value, 8);
  }

  private WebpTables add(int value, int length) {
    for (int i = 0; i < length; i++) {
      bits.set(count++, i < 32 && (value >> i & 1) != 0);
    }
    return this;
  }

  private static byte[] riff(byte[] chunks) {
    return Studio.joined(
        Studio.latin("RIFF"), size(4 + chunks.length), Studio.latin("WEBP"), chunks);
  }

  private static byte[] chunk(String type, byte[] body) {
    byte[] padding = new byte[body.length & 1];
    return Studio.joined(Studio.latin(type), size(body.length), body, padding);
  }

  private static byte[] size(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
