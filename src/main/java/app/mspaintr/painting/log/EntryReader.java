package app.mspaintr.painting.log;

import java.util.Arrays;

/** The fields of one entry; whatever is not there, or not in its range, is refused. */
final class EntryReader {
  /** Values of a variable length have four bytes at most, seven bits each. */
  private static final int LARGEST = (1 << 28) - 1;

  private static final int LAST_SHIFT = 21;

  private final byte[] log;
  private final int end;
  private int at;

  /** The bytes of {@code log} from {@code start} to before {@code end}. */
  EntryReader(byte[] log, int start, int end) {
    this.log = log;
    this.at = start;
    this.end = end;
  }

  int left() {
    return end - at;
  }

  int octet(int least, int most) throws InvalidPaintLogException {
    if (left() < 1) {
      throw tooShort();
    }
    return within(Byte.toUnsignedInt(log[at++]), least, most);
  }

  int number(int least, int most) throws InvalidPaintLogException {
    int value = 0;
    for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
      int octet = octet(0, 255);
      value |= (octet & 0x7f) << shift;
      if (octet < 0x80) {
        if (octet == 0 && shift > 0) {
          throw InvalidPaintLogException.malformed("a number is longer than it needs to be");
        }
        return within(value, least, most);
      }
    }
    throw InvalidPaintLogException.malformed("a number has more than four bytes");
  }

  int signed(int least, int most) throws InvalidPaintLogException {
    int value = number(0, LARGEST);
    return within(value % 2 == 1 ? -(value + 1) / 2 : value / 2, least, most);
  }

  void skip(int count) throws InvalidPaintLogException {
    if (left() < count) {
      throw tooShort();
    }
    at += count;
  }

  /** All that is left, which is taken. */
  byte[] rest() {
    byte[] rest = Arrays.copyOfRange(log, at, end);
    at = end;
    return rest;
  }

  private static int within(int value, int least, int most) throws InvalidPaintLogException {
    if (value < least || value > most) {
      throw InvalidPaintLogException.malformed(value + " is not within " + least + " and " + most);
    }
    return value;
  }

  private static InvalidPaintLogException tooShort() {
    return InvalidPaintLogException.malformed("the entry is too short");
  }
}
