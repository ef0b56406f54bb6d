package app.mspaintr.picture.codec.jpeg;

import app.mspaintr.picture.codec.Codecs;
import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.DecodedImage;
import app.mspaintr.picture.codec.GuardedImageRead;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.codec.Samples;
import app.mspaintr.picture.codec.colour.CmykColours;
import app.mspaintr.picture.codec.colour.Colours;
import app.mspaintr.picture.codec.colour.IccColours;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;

/** A JPEG is decoded by the JDK, turned upright, brought to sRGB, and becomes a JPEG again. */
public final class JpegPicture {
  private JpegPicture() {}

  public static DecodedImage decode(byte[] file, PictureLimits limits, Deadline deadline)
      throws InvalidPictureException, IOException {
    JpegSegments jpeg = JpegSegments.of(file, limits);
    Colours colours = IccColours.of(jpeg.profile.toByteArray());
    BufferedImage image =
        jpeg.components == 4 ? inks(jpeg, colours, deadline) : light(jpeg, deadline);
    BufferedImage upright = jpeg.orientation.upright(colours.toSrgb(image, deadline));
    return new DecodedImage(
        upright, new JpegEncoder(upright, JpegEncoder.MAIN, jpeg.subsampled), false);
  }

  private static BufferedImage light(JpegSegments jpeg, Deadline deadline)
      throws InvalidPictureException, IOException {
    return GuardedImageRead.with(
        Codecs.jpegReader(), jpeg.stripped(), deadline, reader -> reader.read(0));
  }

  /** CMYK or YCCK. With Adobe's marker inks are stored inverted, as every program expects. */
  private static BufferedImage inks(JpegSegments jpeg, Colours profile, Deadline deadline)
      throws InvalidPictureException, IOException {
    Raster raster =
        GuardedImageRead.with(
            Codecs.jpegReader(), jpeg.stripped(), deadline, reader -> reader.readRaster(0, null));
    byte[] inks = ((DataBufferByte) raster.getDataBuffer()).getData();
    Colours colours = profile.components() == 4 ? profile : new CmykColours();
    BufferedImage image = new BufferedImage(jpeg.width, jpeg.height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] bytes = Samples.of(image);
    byte[] row = new byte[4 * jpeg.width];
    for (int y = 0, at = 0; y < jpeg.height; y++) {
      deadline.check();
      System.arraycopy(inks, y * row.length, row, 0, row.length);
      if (jpeg.luminance()) {
        unmix(row);
      }
      for (int i = 0; jpeg.adobe >= 0 && i < row.length; i++) {
        row[i] = (byte) ~row[i];
      }
      byte[] rgb = colours.convert(row);
      for (int i = 0; i < rgb.length; i += 3) {
        bytes[at++] = rgb[i + 2];
        bytes[at++] = rgb[i + 1];
        bytes[at++] = rgb[i];
      }
    }
    return image;
  }

  /** Y, Cb, Cr to C, M, Y as stored: the complements of JFIF's R, G, B; K stays. */
  private static void unmix(byte[] row) {
    for (int i = 0; i < row.length; i += 4) {
      double y = row[i] & 0xff;
      int cb = (row[i + 1] & 0xff) - 128;
      int cr = (row[i + 2] & 0xff) - 128;
      row[i] = level(255 - y - 1.402 * cr);
      row[i + 1] = level(255 - y + 0.344136 * cb + 0.714136 * cr);
      row[i + 2] = level(255 - y - 1.772 * cb);
    }
  }

  private static byte level(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }
}
