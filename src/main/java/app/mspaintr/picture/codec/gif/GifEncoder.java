package app.mspaintr.picture.codec.gif;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.ImageEncoder;
import app.mspaintr.picture.codec.InvalidPictureException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a GIF89a of frames that were found sound, one in memory at a time. */
record GifEncoder(GifBlocks gif, Deadline deadline) implements ImageEncoder {
  @Override
  public String mediaType() {
    return "image/gif";
  }

  @Override
  public void write(OutputStream out) throws IOException {
    text(out, "GIF89a");
    u16(out, gif.width);
    u16(out, gif.height);
    out.write(table(gif.palette));
    out.write(gif.background);
    out.write(0);
    out.write(gif.palette);
    if (gif.loops >= 0) {
      text(out, "!\u00ff\u000bNETSCAPE2.0\u0003\u0001");
      u16(out, gif.loops);
      out.write(0);
    }
    for (GifFrame frame : gif.frames) {
      write(out, frame);
    }
    out.write(0x3b);
  }

  private void write(OutputStream out, GifFrame frame) throws IOException {
    text(out, "!\u00f9\u0004");
    out.write(frame.disposal() << 2 | (frame.transparent() < 0 ? 0 : 1));
    u16(out, frame.delay());
    out.write(Math.max(frame.transparent(), 0));
    out.write(0);
    out.write(0x2c);
    u16(out, frame.left());
    u16(out, frame.top());
    u16(out, frame.width());
    u16(out, frame.height());
    out.write((frame.local() ? table(frame.palette()) : 0) | (frame.interlaced() ? 0x40 : 0));
    if (frame.local()) {
      out.write(frame.palette());
    }
    try {
      LzwEncoder.write(frame.indices(deadline), Math.max(2, frame.codeSize()), out);
    } catch (InvalidPictureException unsound) {
      throw new IllegalStateException("a frame that was sound is not", unsound);
    }
  }

  /** The flags of a palette: present, and the logarithm of its size less one. */
  private static int table(byte[] palette) {
    return palette.length == 0 ? 0 : 0x80 | 30 - Integer.numberOfLeadingZeros(palette.length / 3);
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void u16(OutputStream out, int value) throws IOException {
    out.write(value);
    out.write(value >> 8);
  }
}
