package app.mspaintr.picture.codec.gif;

import app.mspaintr.picture.codec.Studio;

/** Pieces of a GIF of two pixels, 2 × 1, in two colours: 0a0b0c and 0d0e0f. */
public final class GifBytes {
  public static final String HEAD = "GIF89a\u0002\0\u0001\0\u0080\0\0\n\u000b\f\r\u000e\u000f";

  /** Indices 0 and 1 in codes of three bits: clear 4, 0, 1, end 5. */
  static final byte[] FRAME = Studio.latin(",\0\0\0\0\u0002\0\u0001\0\0\u0002\u0002D\n\0");

  private GifBytes() {}

  /** A graphic control with a transparent colour. */
  static byte[] control(int transparent) {
    return Studio.latin("!\u00f9\u0004\u0001\0\0" + (char) transparent + "\0");
  }

  /** A frame at 0, 0 that says it is of this size. */
  public static byte[] frame(int width, int height) {
    byte[] frame = FRAME.clone();
    frame[5] = (byte) width;
    frame[6] = (byte) (width >> 8);
    frame[7] = (byte) height;
    frame[8] = (byte) (height >> 8);
    return frame;
  }
}
