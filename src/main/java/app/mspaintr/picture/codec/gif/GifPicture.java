package app.mspaintr.picture.codec.gif;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.DecodedImage;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.codec.Samples;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * A GIF stays a GIF, and keeps moving: each frame is unpacked and packed anew with its place,
 * palette, transparency, delay and disposal. Its thumbnails are stills of the first frame.
 */
public final class GifPicture {
  private GifPicture() {}

  public static DecodedImage decode(byte[] file, PictureLimits limits, Deadline deadline)
      throws InvalidPictureException, IOException {
    GifBlocks gif = GifBlocks.of(file, limits);
    for (GifFrame frame : gif.frames) {
      frame.indices(deadline); // found sound before a byte is written
    }
    return new DecodedImage(still(gif, deadline), new GifEncoder(gif, deadline), true);
  }

  private static BufferedImage still(GifBlocks gif, Deadline deadline)
      throws InvalidPictureException, IOException {
    BufferedImage image = new BufferedImage(gif.width, gif.height, BufferedImage.TYPE_4BYTE_ABGR);
    byte[] bytes = Samples.of(image);
    GifFrame frame = gif.frames.get(0);
    byte[] indices = frame.indices(deadline);
    int i = 0;
    for (int row : frame.rows()) {
      int at = ((frame.top() + row) * gif.width + frame.left()) * 4;
      for (int x = 0; x < frame.width(); x++, at += 4) {
        int index = indices[i++] & 0xff;
        if (index != frame.transparent()) {
          bytes[at] = -1;
          bytes[at + 1] = frame.palette()[3 * index + 2];
          bytes[at + 2] = frame.palette()[3 * index + 1];
          bytes[at + 3] = frame.palette()[3 * index];
        }
      }
    }
    return image;
  }
}
