package app.mspaintr.picture.codec.webp;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.Exif;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.Orientation;
import app.mspaintr.picture.codec.PictureLimits;
import java.io.ByteArrayOutputStream;

/** The chunks of a still WebP (RFC 9649) that make its picture, and a copy with these alone. */
final class WebpChunks {
  private static final int ANIMATED = 2;
  private static final long TABLES = 64L << 20;

  int width;
  int height;
  boolean lossless;
  boolean alpha;
  byte[] profile = {};
  Orientation orientation = Orientation.UPRIGHT;
  private byte[] alphaData = {};
  private int canvasWidth;
  private int canvasHeight;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /** Walks the RIFF of {@code file}; what follows it is ignored. */
  static WebpChunks of(byte[] file, PictureLimits limits) throws InvalidPictureException {
    ByteReader all = new ByteReader(file);
    all.skip(4);
    ByteReader riff = all.part(all.u32le());
    riff.skip(4);
    WebpChunks chunks = new WebpChunks();
    while (riff.left() > 0) {
      int from = riff.at();
      String type = riff.text(4);
      long length = riff.u32le();
      ByteReader body = riff.part(length);
      riff.skip(Math.min(length & 1, riff.left()));
      if (chunks.accept(type, body, limits)) {
        chunks.kept.write(file, from, riff.at() - from);
        if (type.startsWith("VP8") && riff.at() - from < 8 + length + (length & 1)) {
          chunks.kept.write(0);
        }
      }
    }
    boolean sameSize =
        chunks.canvasWidth == 0
            || chunks.canvasWidth == chunks.width && chunks.canvasHeight == chunks.height;
    if (chunks.width == 0 || !sameSize) {
      throw InvalidPictureException.damaged();
    }
    return chunks;
  }

  /** The picture alone. */
  byte[] stripped() {
    return alpha && !lossless
        ? WebpBytes.withAlpha(width, height, kept.toByteArray())
        : WebpBytes.of(kept.toByteArray());
  }

  /** Alpha that is packed without loss, as a picture of its own; empty where it is none. */
  byte[] packedAlpha() {
    boolean packed = !lossless && alphaData.length > 0 && (alphaData[0] & 3) == 1;
    return packed ? WebpBytes.lossless(width, height, alphaData) : new byte[0];
  }

  /**
   * Bytes that unpacking without loss may allocate. Four a pixel are needed; the rest is for tables
   * of codes, of which a stream may ask for 65,536, and encoders for some hundreds.
   */
  long most() {
    return TABLES + 2L * kept.size() + 8L * width * height;
  }

  /** Whether the chunk belongs to the picture. */
  private boolean accept(String type, ByteReader body, PictureLimits limits)
      throws InvalidPictureException {
    switch (type) {
      case "VP8X" -> extended(body, limits);
      case "ICCP" -> profile = body.copy(body.left());
      case "EXIF" -> orientation = Exif.orientation(body.copy(body.left()));
      case "ALPH" -> {
        boolean first = !alpha && width == 0;
        if (first) {
          alpha = true;
          alphaData = body.copy(body.left());
        }
        return first;
      }
      case "VP8 ", "VP8L" -> {
        if (width != 0) {
          return false;
        }
        lossless = type.equals("VP8L");
        bitstream(body, limits);
        return true;
      }
      default -> {
        return false;
      }
    }
    return false;
  }

  private void extended(ByteReader body, PictureLimits limits) throws InvalidPictureException {
    int flags = body.u8();
    body.skip(3);
    canvasWidth = body.u24le() + 1;
    canvasHeight = body.u24le() + 1;
    limits.checkSides(canvasWidth, canvasHeight);
    if ((flags & ANIMATED) != 0) {
      throw InvalidPictureException.unsupported(
          "A moving WebP is not taken; please send it as a GIF.");
    }
  }

  /** The sides in a key frame of VP8 (RFC 6386, section 9.1) or in VP8L (RFC 9649, 3.4). */
  private void bitstream(ByteReader body, PictureLimits limits) throws InvalidPictureException {
    if (lossless) {
      int signature = body.u8();
      long sides = body.u32le();
      width = (int) (sides & 0x3fff) + 1;
      height = (int) (sides >> 14 & 0x3fff) + 1;
      if (signature != 0x2f) {
        throw InvalidPictureException.damaged();
      }
    } else {
      boolean keyFrame = (body.u24le() & 1) == 0;
      if (!keyFrame || body.u24le() != 0x2a019d) {
        throw InvalidPictureException.damaged();
      }
      width = body.u16le() & 0x3fff;
      height = body.u16le() & 0x3fff;
    }
    limits.checkSides(width, height);
  }
}
