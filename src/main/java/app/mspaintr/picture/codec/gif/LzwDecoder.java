package app.mspaintr.picture.codec.gif;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.InvalidPictureException;

/** Unpacks the LZW codes of a GIF's frame (GIF89a, appendix F). */
final class LzwDecoder {
  private static final int MOST_CODES = 4096;

  private final ByteReader data;
  private final byte[] out;
  private final short[] prefix = new short[MOST_CODES];
  private final byte[] last = new byte[MOST_CODES];
  private final byte[] string = new byte[MOST_CODES + 1];
  private int block;
  private int bits;
  private int held;
  private int at;

  private LzwDecoder(ByteReader data, byte[] out) {
    this.data = data;
    this.out = out;
  }

  /**
   * Fills {@code out} from the sub-blocks at {@code data}; what is too much is left.
   *
   * @throws InvalidPictureException where the codes make no sense or end too early
   */
  static void read(ByteReader data, int codeSize, byte[] out, Deadline deadline)
      throws InvalidPictureException, Deadline.Passed {
    new LzwDecoder(data, out).read(codeSize, deadline);
  }

  private void read(int codeSize, Deadline deadline)
      throws InvalidPictureException, Deadline.Passed {
    int clear = 1 << codeSize;
    int next = clear + 2;
    int width = codeSize + 1;
    int before = -1;
    int first = 0;
    for (int i = 0; i < clear; i++) {
      last[i] = (byte) i;
    }
    while (at < out.length) {
      int code = code(width);
      if (code == clear) {
        deadline.check();
        next = clear + 2;
        width = codeSize + 1;
        before = -1;
        continue;
      }
      boolean unknown = before < 0 ? code >= clear : code > next || code == clear + 1;
      if (unknown || code == next && next == MOST_CODES) {
        throw InvalidPictureException.damaged();
      }
      int length = 0;
      int link = code;
      if (code == next) { // the string before, and its own first byte again
        string[length++] = (byte) first;
        link = before;
      }
      while (link >= clear) {
        string[length++] = last[link];
        link = prefix[link];
      }
      first = link;
      string[length++] = (byte) first;
      while (length > 0 && at < out.length) {
        out[at++] = string[--length];
      }
      if (before >= 0 && next < MOST_CODES) {
        prefix[next] = (short) before;
        last[next++] = (byte) first;
        if (next == 1 << width && width < 12) {
          width++;
        }
      }
      before = code;
    }
  }

  private int code(int width) throws InvalidPictureException {
    while (bits < width) {
      if (block == 0) {
        block = data.u8();
        if (block == 0) {
          throw InvalidPictureException.damaged();
        }
      }
      held |= data.u8() << bits;
      bits += 8;
      block--;
    }
    int code = held & (1 << width) - 1;
    held >>>= width;
    bits -= width;
    return code;
  }
}
