package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.DecodedImage;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.Palette;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.codec.Samples;
import app.mspaintr.picture.codec.colour.Colours;
import app.mspaintr.picture.codec.colour.GammaColours;
import app.mspaintr.picture.codec.colour.IccColours;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Arrays;

/**
 * A PNG stays a PNG with its very pixels; of 16 bits a sample the upper 8 are kept, rounded. Colour
 * given by an ICC profile or a gamma becomes sRGB.
 */
public final class PngPicture {
  private PngPicture() {}

  public static DecodedImage decode(byte[] file, PictureLimits limits, Deadline deadline)
      throws InvalidPictureException, IOException {
    PngChunks png = PngChunks.of(file, limits);
    BufferedImage image = canvas(png);
    PngPixels.read(png, deadline, new PngSamples(png, Samples.of(image)));
    BufferedImage seen = colours(png).toSrgb(image, deadline);
    BufferedImage upright = png.orientation.upright(seen);
    return new DecodedImage(upright, new PngEncoder(upright), true);
  }

  /** The file's profile, else its gamma, else sRGB. */
  private static Colours colours(PngChunks png) {
    if (png.profile.length > 0) {
      return IccColours.of(IccColours.unpack(png.profile));
    }
    return png.srgb || png.gamma == 0 ? Colours.SRGB : GammaColours.of(png.gamma);
  }

  private static BufferedImage canvas(PngChunks png) throws InvalidPictureException {
    int type =
        switch (png.colour) {
          case 0 ->
              png.transparency.length < 2
                  ? BufferedImage.TYPE_BYTE_GRAY
                  : BufferedImage.TYPE_4BYTE_ABGR;
          case 2 ->
              png.transparency.length < 6
                  ? BufferedImage.TYPE_3BYTE_BGR
                  : BufferedImage.TYPE_4BYTE_ABGR;
          case 3 -> BufferedImage.TYPE_BYTE_INDEXED;
          default -> BufferedImage.TYPE_4BYTE_ABGR;
        };
    return type == BufferedImage.TYPE_BYTE_INDEXED
        ? new BufferedImage(png.width, png.height, type, palette(png))
        : new BufferedImage(png.width, png.height, type);
  }

  private static IndexColorModel palette(PngChunks png) throws InvalidPictureException {
    int size = png.palette.length / 3;
    if (size > 256 || png.palette.length % 3 != 0) {
      throw InvalidPictureException.damaged();
    }
    byte[] alpha = Arrays.copyOf(png.transparency, size);
    if (png.transparency.length < size) {
      Arrays.fill(alpha, png.transparency.length, size, (byte) 255);
    }
    int[] colours = new int[size];
    for (int i = 0; i < size; i++) {
      colours[i] =
          alpha[i] << 24
              | (png.palette[3 * i] & 0xff) << 16
              | (png.palette[3 * i + 1] & 0xff) << 8
              | png.palette[3 * i + 2] & 0xff;
    }
    return Palette.of(colours, size);
  }
}
