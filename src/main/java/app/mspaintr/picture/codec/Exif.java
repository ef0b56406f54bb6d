package app.mspaintr.picture.codec;

/**
 * The one entry of Exif that matters for the pixels: tag 0x0112, orientation, in the first
 * directory (Exif 2.32, section 4.6.4 A). All else is dropped unread.
 */
public final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private Exif() {}

  /** The orientation that a TIFF structure names; upright where it names none or is damaged. */
  public static Orientation orientation(byte[] tiff) {
    try {
      ByteReader cursor = new ByteReader(tiff);
      String order = cursor.text(2);
      boolean little = order.equals("II");
      if (!little && !order.equals("MM") || u16(cursor, little) != 42) {
        return Orientation.UPRIGHT;
      }
      long directory = little ? cursor.u32le() : cursor.u32();
      cursor.skip(directory - 8);
      for (int left = u16(cursor, little); left > 0; left--) {
        int tag = u16(cursor, little);
        int type = u16(cursor, little);
        cursor.skip(4);
        int value = u16(cursor, little);
        cursor.skip(2);
        if (tag == ORIENTATION && type == SHORT) {
          return Orientation.of(value);
        }
      }
    } catch (InvalidPictureException damaged) {
      return Orientation.UPRIGHT;
    }
    return Orientation.UPRIGHT;
  }

  private static int u16(ByteReader cursor, boolean little) throws InvalidPictureException {
    return little ? cursor.u16le() : cursor.u16();
  }
}
