package app.mspaintr.picture.codec;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/** Palettes of images of {@code TYPE_BYTE_INDEXED}. */
public final class Palette {
  private Palette() {}

  /** The first {@code size} (1 to 256) of {@code argb}. */
  public static IndexColorModel of(int[] argb, int size) {
    boolean alpha = false;
    for (int i = 0; i < size; i++) {
      alpha |= argb[i] >>> 24 != 255;
    }
    return new IndexColorModel(8, size, argb, 0, alpha, -1, DataBuffer.TYPE_BYTE);
  }
}
