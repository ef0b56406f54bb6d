package app.mspaintr.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * A still WebP becomes a PNG where it is lossless or lets something shine through, else a JPEG:
 * Java writes no WebP.
 */
final class WebpPicture {
  private WebpPicture() {}

  static Decoded decode(byte[] file, PictureLimits limits, Deadline deadline)
      throws PictureRefused, IOException {
    WebpChunks webp = WebpChunks.of(file, limits);
    BufferedImage image =
        ReadAll.with(Codecs.webpReader(), webp.stripped(), deadline, reader -> reader.read(0));
    if (image.getWidth() != webp.width || image.getHeight() != webp.height) {
      throw PictureRefused.damaged();
    }
    BufferedImage seen = IccColours.of(webp.profile).toSrgb(image, deadline);
    BufferedImage upright = webp.orientation.upright(seen);
    boolean exact = webp.lossless || Samples.translucent(upright);
    return exact
        ? new Decoded(upright, new PngEncoding(upright), true)
        : photograph(Samples.opaque(upright));
  }

  private static Decoded photograph(BufferedImage opaque) {
    return new Decoded(opaque, new JpegEncoding(opaque, JpegEncoding.MAIN, true), false);
  }
}
