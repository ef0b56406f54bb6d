package app.mspaintr.picture.codec.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Packs the pixels of a GIF's frame as LZW codes in sub-blocks (GIF89a, appendix F). */
final class LzwEncoder {
  private static final int MOST_CODES = 4096;

  /** A prime a quarter above the codes keeps the chains of the hash short. */
  private static final int SLOTS = 5003;

  private final OutputStream out;
  private final int[] keys = new int[SLOTS];
  private final short[] codes = new short[SLOTS];
  private final byte[] block = new byte[256];
  private int held;
  private int bits;

  private LzwEncoder(OutputStream out) {
    this.out = out;
  }

  /** Writes the code size, 2 to 8, the sub-blocks and their end. */
  static void write(byte[] indices, int codeSize, OutputStream out) throws IOException {
    out.write(codeSize);
    new LzwEncoder(out).write(indices, codeSize);
  }

  private void write(byte[] indices, int codeSize) throws IOException {
    int clear = 1 << codeSize;
    int next = clear + 2;
    int width = codeSize + 1;
    Arrays.fill(keys, -1);
    code(clear, width);
    int prefix = indices[0] & 0xff;
    for (int i = 1; i < indices.length; i++) {
      int key = prefix << 8 | indices[i] & 0xff;
      int slot = key % SLOTS;
      while (keys[slot] != key && keys[slot] >= 0) {
        slot = (slot + 1) % SLOTS;
      }
      if (keys[slot] == key) {
        prefix = codes[slot];
        continue;
      }
      code(prefix, width);
      prefix = indices[i] & 0xff;
      if (next < MOST_CODES) {
        keys[slot] = key;
        codes[slot] = (short) next;
        if (next++ == 1 << width) {
          width++;
        }
      } else {
        code(clear, width);
        Arrays.fill(keys, -1);
        next = clear + 2;
        width = codeSize + 1;
      }
    }
    code(prefix, width);
    // a decoder has learnt one code more than was written, and may read the end by a wider one
    code(clear + 1, next == 1 << width && width < 12 ? width + 1 : width);
    if (bits > 0) {
      put(held);
    }
    flush();
    out.write(0);
  }

  private void code(int code, int width) throws IOException {
    held |= code << bits;
    bits += width;
    while (bits >= 8) {
      put(held);
      held >>>= 8;
      bits -= 8;
    }
  }

  private void put(int value) throws IOException {
    block[++block[0] & 0xff] = (byte) value;
    if (block[0] == -1) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (block[0] != 0) {
      out.write(block, 0, (block[0] & 0xff) + 1);
      block[0] = 0;
    }
  }
}
