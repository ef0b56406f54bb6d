package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.Exif;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.Orientation;
import app.mspaintr.picture.codec.PictureLimits;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG (ISO/IEC 15948) that make its picture, checked by sum and order from
 * signature to IEND; the others are passed without being unpacked. Bytes after IEND are ignored.
 */
final class PngChunks {
  private static final long LONGEST = Integer.MAX_VALUE;

  int width;
  int height;
  int depth;
  int colour;
  boolean interlaced;
  byte[] palette = {};
  byte[] transparency = {};
  byte[] profile = {};
  int gamma;
  boolean srgb;
  Orientation orientation = Orientation.UPRIGHT;
  private final List<InputStream> data = new ArrayList<>();

  /** Walks {@code file}, of which only IHDR is read before its sides are checked. */
  static PngChunks of(byte[] file, PictureLimits limits) throws InvalidPictureException {
    ByteReader cursor = new ByteReader(file);
    cursor.skip(8);
    PngChunks chunks = new PngChunks();
    String type = "";
    boolean first = true;
    while (!type.equals("IEND")) {
      long length = cursor.u32();
      int from = cursor.at();
      type = cursor.text(4);
      ByteReader body = cursor.part(length);
      CRC32 sum = new CRC32();
      sum.update(file, from, (int) length + 4);
      if (length > LONGEST || cursor.u32() != sum.getValue() || first != type.equals("IHDR")) {
        throw InvalidPictureException.damaged();
      }
      chunks.accept(type, body, limits);
      first = false;
    }
    if (chunks.data.isEmpty() || chunks.colour == 3 && chunks.palette.length == 0) {
      throw InvalidPictureException.damaged();
    }
    return chunks;
  }

  /** The content of IDAT, to be read once. */
  InputStream data() {
    return new SequenceInputStream(Collections.enumeration(data));
  }

  private void accept(String type, ByteReader body, PictureLimits limits)
      throws InvalidPictureException {
    switch (type) {
      case "IHDR" -> header(body, limits);
      case "PLTE" -> palette = body.copy(body.left());
      case "tRNS" -> transparency = body.copy(body.left());
      case "IDAT" -> data.add(body.stream());
      case "iCCP" -> profile = body.copy(body.left());
      case "gAMA" -> gamma = (int) Math.min(body.u32(), LONGEST);
      case "sRGB" -> srgb = true;
      case "eXIf" -> orientation = Exif.orientation(body.copy(body.left()));
      case "acTL" -> {
        if (body.u32() > 1) {
          throw InvalidPictureException.unsupported(
              "A moving PNG is not taken; please send it as a GIF.");
        }
      }
      default -> {
        if (Character.isUpperCase(type.charAt(0)) && !type.equals("IEND")) {
          throw InvalidPictureException.unsupported(
              "The PNG needs an extension that is not known here.");
        }
      }
    }
  }

  private void header(ByteReader body, PictureLimits limits) throws InvalidPictureException {
    width = (int) Math.min(body.u32(), LONGEST);
    height = (int) Math.min(body.u32(), LONGEST);
    depth = body.u8();
    colour = body.u8();
    int methods = body.u16();
    int interlace = body.u8();
    limits.checkSides(width, height);
    boolean known =
        switch (colour) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!known || methods != 0 || interlace > 1) {
      throw InvalidPictureException.damaged();
    }
    interlaced = interlace == 1;
  }
}
