package app.mspaintr.picture.codec.gif;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.PictureLimits;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a GIF up to its trailer, counted and measured without unpacking a frame. */
final class GifBlocks {
  private static final int NONE = -1;

  int width;
  int height;
  int background;
  byte[] palette = {};

  /** How often the animation is repeated, 0 for ever; -1 where nothing says so. */
  int loops = NONE;

  final List<GifFrame> frames = new ArrayList<>();
  private long pixels;
  private int transparent = NONE;
  private int delay;
  private int disposal;

  /** Walks {@code file}; comments, texts and unknown extensions are passed. */
  static GifBlocks of(byte[] file, PictureLimits limits) throws InvalidPictureException {
    ByteReader cursor = new ByteReader(file);
    cursor.skip(6);
    GifBlocks gif = new GifBlocks();
    gif.screen(cursor);
    int block = cursor.u8();
    while (block != 0x3b) {
      switch (block) {
        case 0x21 -> gif.extension(cursor);
        case 0x2c -> gif.frame(cursor, limits);
        case 0 -> {} // padding that some encoders leave between blocks
        default -> throw InvalidPictureException.damaged();
      }
      block = cursor.u8();
    }
    if (gif.frames.isEmpty()) {
      throw InvalidPictureException.damaged();
    }
    return gif;
  }

  private void screen(ByteReader cursor) throws InvalidPictureException {
    width = cursor.u16le();
    height = cursor.u16le();
    int flags = cursor.u8();
    background = cursor.u8();
    cursor.skip(1);
    palette = palette(cursor, flags);
  }

  private void extension(ByteReader cursor) throws InvalidPictureException {
    int label = cursor.u8();
    int size = cursor.u8();
    ByteReader first = cursor.part(size);
    if (label == 0xf9 && size >= 4) {
      int flags = first.u8();
      disposal = flags >> 2 & 7;
      delay = first.u16le();
      transparent = (flags & 1) == 0 ? NONE : first.u8();
    } else if (label == 0xff && size == 11 && first.text(11).matches("NETSCAPE2.0|ANIMEXTS1.0")) {
      size = cursor.u8();
      ByteReader loop = cursor.part(size);
      if (size == 3 && loop.u8() == 1) {
        loops = loop.u16le();
      }
    }
    if (size > 0) {
      passSubBlocks(cursor);
    }
  }

  private void frame(ByteReader cursor, PictureLimits limits) throws InvalidPictureException {
    int left = cursor.u16le();
    int top = cursor.u16le();
    int w = cursor.u16le();
    int h = cursor.u16le();
    int flags = cursor.u8();
    if (frames.isEmpty()) { // browsers widen the screen for the first frame, and for no other
      width = Math.max(width, left + w);
      height = Math.max(height, top + h);
      limits.checkSides(width, height);
    }
    limits.checkSides(w, h);
    pixels += (long) w * h;
    limits.checkPixels(pixels);
    limits.checkFrames(frames.size() + 1);
    byte[] own = palette(cursor, flags);
    boolean local = own.length > 0;
    byte[] colours = local ? own : palette;
    int codeSize = cursor.u8();
    if (codeSize < 1 || codeSize > 8 || colours.length == 0) {
      throw InvalidPictureException.damaged();
    }
    ByteReader data = cursor.again();
    passSubBlocks(cursor);
    boolean interlaced = (flags & 0x40) != 0;
    frames.add(
        new GifFrame(
            left,
            top,
            w,
            h,
            interlaced,
            colours,
            local,
            transparent,
            delay,
            disposal,
            codeSize,
            data));
    transparent = NONE;
    delay = 0;
    disposal = 0;
  }

  private static byte[] palette(ByteReader cursor, int flags) throws InvalidPictureException {
    return (flags & 0x80) == 0 ? new byte[0] : cursor.copy(3 << (flags & 7) + 1);
  }

  private static void passSubBlocks(ByteReader cursor) throws InvalidPictureException {
    int size = cursor.u8();
    while (size > 0) {
      cursor.skip(size);
      size = cursor.u8();
    }
  }
}
