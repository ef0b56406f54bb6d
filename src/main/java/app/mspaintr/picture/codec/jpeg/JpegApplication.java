package app.mspaintr.picture.codec.jpeg;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.Exif;
import app.mspaintr.picture.codec.InvalidPictureException;
import java.nio.charset.StandardCharsets;

/** The application segments of a JPEG that say how its samples are to be seen. */
final class JpegApplication {
  private static final String ICC = "ICC_PROFILE\0";
  private static final String EXIF = "Exif\0\0";

  private JpegApplication() {}

  /** Notes what APP0 (JFIF), APP1 (Exif), APP2 (ICC) or APP14 (Adobe) says, damaged ones never. */
  static void accept(JpegSegments jpeg, int marker, ByteReader body)
      throws InvalidPictureException {
    byte[] bytes = body.copy(body.left());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (marker == 0xe0 && text.startsWith("JFIF\0")) {
      jpeg.jfif = true;
    } else if (marker == 0xe1 && text.startsWith(EXIF)) {
      jpeg.orientation =
          Exif.orientation(text.substring(EXIF.length()).getBytes(StandardCharsets.ISO_8859_1));
    } else if (marker == 0xe2 && text.startsWith(ICC) && bytes.length > ICC.length() + 2) {
      // its parts are numbered, and come in order in every file seen
      jpeg.profile.write(bytes, ICC.length() + 2, bytes.length - ICC.length() - 2);
    } else if (marker == 0xee && text.startsWith("Adobe") && bytes.length >= 12) {
      jpeg.adobe = bytes[11];
    }
  }
}
