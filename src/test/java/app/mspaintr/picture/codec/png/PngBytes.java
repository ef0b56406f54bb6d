package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.Studio;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PNG made chunk by chunk, for those that no encoder writes. */
public final class PngBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public PngBytes(int width, int height, int depth, int colour) {
    out.writeBytes(Studio.latin("\u0089PNG\r\n\u001a\n"));
    byte[] header = new byte[13];
    ByteBuffer.wrap(header).putInt(width).putInt(height).put((byte) depth).put((byte) colour);
    with("IHDR", header);
  }

  /** The first chunks of {@code png}, through IHDR, to go on from. */
  public static byte[] inserted(byte[] png, String type, byte[] body) {
    PngBytes chunk = new PngBytes(1, 1, 8, 0);
    chunk.out.reset();
    chunk.with(type, body);
    byte[] head = java.util.Arrays.copyOf(png, 33);
    byte[] tail = java.util.Arrays.copyOfRange(png, 33, png.length);
    return Studio.joined(head, chunk.out.toByteArray(), tail);
  }

  public PngBytes with(String type, byte[] body) {
    byte[] named = Studio.joined(Studio.latin(type), body);
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return this;
  }

  /** The rows, each behind its filter, and the end. */
  public byte[] rows(byte[] rows) {
    return with("IDAT", deflated(rows)).with("IEND", new byte[0]).out.toByteArray();
  }

  /**
   * So many megabytes of zeros as a zlib stream whose end is missing: blocks that are all the same,
   * since to deflate as much takes seconds.
   */
  public static byte[] zeros(int megabytes) {
    Deflater best = new Deflater(9);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    best.deflate(block, 0, block.length, Deflater.FULL_FLUSH); // the stream's header
    packed.write(block, 0, (int) best.getBytesWritten());
    best.setInput(new byte[1 << 20]);
    int length = best.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
    best.end();
    for (int i = 0; i < megabytes; i++) {
      packed.write(block, 0, length);
    }
    return packed.toByteArray();
  }

  static byte[] deflated(byte[] plain) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      Deflater best = new Deflater(9);
      try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed, best)) {
        deflating.write(plain);
      } finally {
        best.end();
      }
      return packed.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A PNG with its sums made right again, so that the damage reaches what lies behind them. */
  public static byte[] summed(byte[] png) {
    java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      long length = buffer.getInt(at) & 0xffffffffL;
      if (length > png.length - at - 12) {
        return png;
      }
      java.util.zip.CRC32 sum = new java.util.zip.CRC32();
      sum.update(png, at + 4, (int) length + 4);
      buffer.putInt(at + 8 + (int) length, (int) sum.getValue());
      at += 12 + (int) length;
    }
    return png;
  }
}
