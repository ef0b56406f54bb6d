package app.mspaintr.picture.codec.jpeg;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.Orientation;
import app.mspaintr.picture.codec.PictureLimits;
import java.io.ByteArrayOutputStream;

/**
 * The segments of a JPEG (ITU-T T.81, annex B) that make its picture, from SOI to the first EOI,
 * and a copy of the file with these alone: no Exif, XMP, comments, thumbnails or second pictures.
 */
final class JpegSegments {
  /** Passes of a progressive picture; encoders write about ten, an attacker thousands. */
  private static final int MOST_SCANS = 50;

  int width;
  int height;
  int components;
  boolean subsampled;
  boolean jfif;
  boolean named;
  int adobe = -1;
  Orientation orientation = Orientation.UPRIGHT;
  final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int scans;

  /** Walks {@code file} to its EOI. */
  static JpegSegments of(byte[] file, PictureLimits limits) throws InvalidPictureException {
    ByteReader cursor = new ByteReader(file);
    cursor.skip(2);
    JpegSegments segments = new JpegSegments();
    int marker = marker(cursor);
    while (marker != 0xd9) {
      int from = cursor.at() - 2;
      ByteReader body = cursor.part(Math.max(cursor.u16() - 2, 0));
      boolean keep = segments.accept(marker, body, limits);
      if (marker == 0xda) {
        marker = segments.scan(cursor);
        segments.kept.write(file, from, cursor.at() - 2 - from);
      } else {
        if (keep) {
          segments.kept.write(file, from, cursor.at() - from);
        }
        marker = marker(cursor);
      }
    }
    if (segments.scans == 0) {
      throw InvalidPictureException.damaged();
    }
    return segments;
  }

  /** Whether the samples are Y, Cb, Cr (and K), by the rules of libjpeg, which browsers share. */
  boolean luminance() {
    return switch (components) {
      case 3 -> jfif || (adobe < 0 ? !named : adobe == 1);
      case 4 -> adobe == 2;
      default -> false;
    };
  }

  /**
   * The picture alone. JFIF's or Adobe's marker says what the samples are: decoders differ in what
   * they guess without one. Four samples are always said to be plain, so that no one converts them.
   */
  byte[] stripped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(kept.size() + 32);
    out.writeBytes(new byte[] {-1, (byte) 0xd8, -1});
    if (components == 1 || components == 3 && luminance()) {
      out.writeBytes(new byte[] {(byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0});
      out.writeBytes(new byte[] {1, 1, 0, 0, 1, 0, 1, 0, 0});
    } else {
      out.writeBytes(new byte[] {(byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e'});
      out.writeBytes(new byte[] {0, 100, 0, 0, 0, 0, 0});
    }
    out.writeBytes(kept.toByteArray());
    out.writeBytes(new byte[] {-1, (byte) 0xd9});
    return out.toByteArray();
  }

  /** Whether the segment belongs to the picture. */
  private boolean accept(int marker, ByteReader body, PictureLimits limits)
      throws InvalidPictureException {
    switch (marker) {
      case 0xc0, 0xc1, 0xc2 -> frame(body, limits);
      case 0xc4, 0xdb, 0xdd -> {}
      case 0xda -> {
        if (components == 0 || ++scans > MOST_SCANS) {
          throw InvalidPictureException.damaged();
        }
      }
      case 0xe0, 0xe1, 0xe2, 0xee -> {
        JpegApplication.accept(this, marker, body);
        return false;
      }
      default -> {
        if (marker < 0xe0) {
          throw InvalidPictureException.unsupported(
              "This kind of JPEG (lossless or arithmetic) is not taken.");
        }
        return false;
      }
    }
    return true;
  }

  private void frame(ByteReader body, PictureLimits limits) throws InvalidPictureException {
    int depth = body.u8();
    height = body.u16();
    width = body.u16();
    limits.checkSides(width, height);
    if (components != 0) {
      throw InvalidPictureException.damaged();
    }
    components = body.u8();
    if (depth != 8 || components != 1 && components != 3 && components != 4) {
      throw InvalidPictureException.unsupported("This kind of JPEG is not taken.");
    }
    StringBuilder names = new StringBuilder();
    int first = 0;
    for (int i = 0; i < components; i++) {
      names.append((char) body.u8());
      int sampling = body.u8();
      first = i == 0 ? sampling : first;
      subsampled |= sampling != first;
      body.skip(1);
    }
    named = names.toString().equals("RGB");
  }

  /** Passes the entropy-coded data of a scan and gives the marker after it. */
  private int scan(ByteReader cursor) throws InvalidPictureException {
    while (true) {
      if (cursor.u8() == 0xff) {
        int next = cursor.u8();
        while (next == 0xff) {
          next = cursor.u8();
        }
        if (next != 0 && (next < 0xd0 || next > 0xd7)) {
          return next;
        }
      }
    }
  }

  /** The next marker; stray bytes before it, which some cameras write, are passed. */
  private static int marker(ByteReader cursor) throws InvalidPictureException {
    while (cursor.u8() != 0xff) {}
    int marker = cursor.u8();
    while (marker == 0xff) {
      marker = cursor.u8();
    }
    return marker;
  }
}
