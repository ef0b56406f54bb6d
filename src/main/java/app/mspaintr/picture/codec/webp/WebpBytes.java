package app.mspaintr.picture.codec.webp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the container of a still WebP (RFC 9649, section 2) around chunks. */
final class WebpBytes {
  private static final int HAS_ALPHA = 0x10;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private WebpBytes() {}

  /** Around a single chunk, VP8 or VP8L. */
  static byte[] of(byte[] chunk) {
    return new WebpBytes().text("RIFF").number(4, 4 + chunk.length).text("WEBP").bytes(chunk);
  }

  /** Around a chunk of alpha and one of colour. */
  static byte[] withAlpha(int width, int height, byte[] chunks) {
    WebpBytes header = new WebpBytes().text("VP8X").number(4, 10).number(4, HAS_ALPHA);
    return of(header.number(3, width - 1).number(3, height - 1).bytes(chunks));
  }

  /** Around the data of a chunk of alpha, which are those of VP8L without their header. */
  static byte[] lossless(int width, int height, byte[] alpha) {
    WebpBytes chunk = new WebpBytes().text("VP8L").number(4, alpha.length + 4).number(1, 0x2f);
    chunk.number(4, width - 1 | height - 1 << 14);
    chunk.out.write(alpha, 1, alpha.length - 1);
    return of(alpha.length % 2 == 0 ? chunk.bytes() : chunk.bytes(0));
  }

  private WebpBytes text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  private WebpBytes number(int bytes, int value) {
    for (int i = 0; i < bytes; i++) {
      out.write(value >> 8 * i);
    }
    return this;
  }

  private byte[] bytes(int... more) {
    for (int one : more) {
      out.write(one);
    }
    return out.toByteArray();
  }

  private byte[] bytes(byte[] more) {
    out.writeBytes(more);
    return out.toByteArray();
  }
}
