package app.mspaintr.picture.codec.webp;

import app.mspaintr.picture.codec.Codecs;
import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.DecodedImage;
import app.mspaintr.picture.codec.GuardedImageRead;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.codec.Samples;
import app.mspaintr.picture.codec.colour.IccColours;
import app.mspaintr.picture.codec.jpeg.JpegEncoder;
import app.mspaintr.picture.codec.png.PngEncoder;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * A still WebP becomes a PNG where it is lossless or lets something shine through, else a JPEG:
 * Java writes no WebP.
 */
public final class WebpPicture {
  private WebpPicture() {}

  public static DecodedImage decode(byte[] file, PictureLimits limits, Deadline deadline)
      throws InvalidPictureException, IOException {
    WebpChunks webp = WebpChunks.of(file, limits);
    if (webp.packedAlpha().length > 0) { // found sound by itself, as the whole allocates much more
      read(webp.packedAlpha(), deadline, webp.most());
    }
    BufferedImage image =
        read(webp.stripped(), deadline, webp.lossless ? webp.most() : Long.MAX_VALUE);
    if (image.getWidth() != webp.width || image.getHeight() != webp.height) {
      throw InvalidPictureException.damaged();
    }
    BufferedImage seen = IccColours.of(webp.profile).toSrgb(image, deadline);
    BufferedImage upright = webp.orientation.upright(seen);
    boolean exact = webp.lossless || Samples.translucent(upright);
    return exact
        ? new DecodedImage(upright, new PngEncoder(upright), true)
        : photograph(Samples.opaque(upright));
  }

  private static BufferedImage read(byte[] file, Deadline deadline, long most)
      throws InvalidPictureException, IOException {
    return GuardedImageRead.with(
        Codecs.webpReader(), file, deadline, most, reader -> reader.read(0));
  }

  private static DecodedImage photograph(BufferedImage opaque) {
    return new DecodedImage(opaque, new JpegEncoder(opaque, JpegEncoder.MAIN, true), false);
  }
}
