package app.mspaintr.picture.transcode;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.DecodedImage;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.codec.gif.GifPicture;
import app.mspaintr.picture.codec.jpeg.JpegPicture;
import app.mspaintr.picture.codec.png.PngPicture;
import app.mspaintr.picture.codec.webp.WebpPicture;
import app.mspaintr.platform.wire.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of picture that are taken, told by a file's first bytes and nothing else. */
enum ImageFormat {
  PNG("\u0089PNG\r\n\u001a\n", PngPicture::decode),
  JPEG("\u00ff\u00d8\u00ff", JpegPicture::decode),
  GIF("GIF8?a", GifPicture::decode),
  WEBP("RIFF????WEBP", WebpPicture::decode);

  /** Signatures of pictures that people send and that are not taken; {@code ?} is any byte. */
  private static final String[] OTHERS = {
    "BM????\0\0\0\0",
    "II*\0",
    "MM\0*",
    "8BPS",
    "\0\0\1\0",
    "\u00ff\n",
    "\0\0\0\fJXL ",
    "????ftypheic",
    "????ftypheix",
    "????ftypmif1",
    "????ftypavif",
    "????ftypavis"
  };

  /** How much of a text is searched for the root of an SVG. */
  private static final int TEXT_HEAD = 1024;

  private final String magic;
  private final Decoder decoder;

  ImageFormat(String magic, Decoder decoder) {
    this.magic = magic;
    this.decoder = decoder;
  }

  /**
   * The kind of {@code file}.
   *
   * @throws InvalidPictureException {@code unsupportedImage} for other kinds of picture (SVG, BMP,
   *     TIFF, HEIC, AVIF, JPEG XL, PSD, ICO), {@code notAnImage} for everything else
   */
  static ImageFormat of(byte[] file) throws InvalidPictureException {
    for (ImageFormat kind : values()) {
      if (starts(file, kind.magic)) {
        return kind;
      }
    }
    for (String other : OTHERS) {
      if (starts(file, other)) {
        throw notTaken();
      }
    }
    String head =
        new String(file, 0, Math.min(file.length, TEXT_HEAD), StandardCharsets.ISO_8859_1);
    String text = head.toLowerCase(Locale.ROOT);
    if (text.contains("<svg") && !text.contains("<html")) {
      throw notTaken();
    }
    throw new InvalidPictureException(ErrorCode.NOT_AN_IMAGE, "The file is not a picture.");
  }

  /**
   * The pixels of {@code file}.
   *
   * @throws InvalidPictureException where it passes the limits, is damaged or of a variant that is
   *     not taken
   * @throws Deadline.Passed where it takes too long
   */
  DecodedImage decode(byte[] file, PictureLimits limits, Deadline deadline)
      throws InvalidPictureException, Deadline.Passed {
    try {
      return decoder.decode(file, limits, deadline);
    } catch (Deadline.Passed e) {
      throw e;
    } catch (IOException e) { // the decoder's: nothing is read from a disk here
      throw InvalidPictureException.damaged();
    }
  }

  private static InvalidPictureException notTaken() {
    return InvalidPictureException.unsupported(
        "This kind of picture is not taken; PNG, JPEG, GIF and WebP are.");
  }

  private static boolean starts(byte[] file, String magic) {
    if (file.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (magic.charAt(i) != '?' && magic.charAt(i) != (file[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** One format's way from a whole file to its pixels. */
  private interface Decoder {
    DecodedImage decode(byte[] file, PictureLimits limits, Deadline deadline)
        throws InvalidPictureException, IOException;
  }
}
