package app.mspaintr.picture.codec.png;

import app.mspaintr.picture.codec.ImageEncoder;
import app.mspaintr.picture.codec.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes an image as a PNG of the very pixels, with IHDR, PLTE, tRNS, IDAT and IEND alone.
 *
 * @param image in one of the layouts of {@link Samples}
 */
public record PngEncoder(BufferedImage image) implements ImageEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int CHUNK = 1 << 16;

  @Override
  public String mediaType() {
    return "image/png";
  }

  @Override
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    PngRows rows = PngRows.of(image);
    data.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(image.getWidth());
    fields.writeInt(image.getHeight());
    fields.write(new byte[] {(byte) rows.depth(), (byte) rows.colour(), 0, 0, 0});
    chunk(data, "IHDR", header.toByteArray(), header.size());
    palette(data, rows.colours());
    Deflater deflater = new Deflater();
    try (DeflaterOutputStream packed =
        new DeflaterOutputStream(new Chunks(data), deflater, CHUNK)) {
      for (int y = 0; y < image.getHeight(); y++) {
        packed.write(rows.filtered(y));
      }
    } finally {
      deflater.end();
    }
    chunk(data, "IEND", new byte[0], 0);
    data.flush();
  }

  private static void palette(DataOutputStream out, int[] colours) throws IOException {
    if (colours.length == 0) {
      return;
    }
    ByteArrayOutputStream rgb = new ByteArrayOutputStream();
    ByteArrayOutputStream alpha = new ByteArrayOutputStream();
    int translucent = 0;
    for (int colour : colours) {
      rgb.write(colour >> 16);
      rgb.write(colour >> 8);
      rgb.write(colour);
      alpha.write(colour >>> 24);
      translucent = colour >>> 24 == 255 ? translucent : alpha.size();
    }
    chunk(out, "PLTE", rgb.toByteArray(), rgb.size());
    if (translucent > 0) {
      chunk(out, "tRNS", alpha.toByteArray(), translucent);
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] body, int length)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(body, 0, length);
    out.writeInt(length);
    out.write(name);
    out.write(body, 0, length);
    out.writeInt((int) sum.getValue());
  }

  /** Makes an IDAT of each buffer the deflater fills. */
  private static final class Chunks extends OutputStream {
    private final DataOutputStream out;

    Chunks(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      byte[] body = from == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, from, from + length);
      chunk(out, "IDAT", body, length);
    }
  }
}
