package app.mspaintr.picture.codec.gif;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.InvalidPictureException;

/**
 * One frame of a GIF (GIF89a, sections 20 to 23), not yet unpacked.
 *
 * @param palette R, G, B of each colour; its own, or the global one
 * @param local whether the palette is its own
 * @param transparent index of the colour that lets what is below be seen; -1 for none
 * @param delay time until the next frame, in 1/100 s
 * @param disposal what becomes of the frame then, 0 to 7
 * @param codeSize bits of a colour's index in the data, 1 to 8
 * @param data sub-blocks of LZW codes
 */
record GifFrame(
    int left,
    int top,
    int width,
    int height,
    boolean interlaced,
    byte[] palette,
    boolean local,
    int transparent,
    int delay,
    int disposal,
    int codeSize,
    ByteReader data) {
  /** First row and step of the four passes of an interlaced frame. */
  private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

  /**
   * The index of each pixel, in the order of the file; those that the palette does not have become
   * the transparent one, or the first.
   *
   * @throws InvalidPictureException where the data end before the frame does
   */
  byte[] indices(Deadline deadline) throws InvalidPictureException, Deadline.Passed {
    byte[] indices = new byte[width * height];
    LzwDecoder.read(data.again(), codeSize, indices, deadline);
    int colours = palette.length / 3;
    byte spare = (byte) (transparent < 1 << codeSize ? Math.max(transparent, 0) : 0);
    for (int i = 0; i < indices.length && colours < 1 << codeSize; i++) {
      if ((indices[i] & 0xff) >= colours) {
        indices[i] = spare;
      }
    }
    return indices;
  }

  /** The row of the frame that each row of the file is. */
  int[] rows() {
    int[] rows = new int[height];
    int at = 0;
    if (!interlaced) {
      while (at < height) {
        rows[at] = at++;
      }
      return rows;
    }
    for (int[] pass : PASSES) {
      for (int y = pass[0]; y < height; y += pass[1]) {
        rows[at++] = y;
      }
    }
    return rows;
  }
}
