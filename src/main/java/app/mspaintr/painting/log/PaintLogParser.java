package app.mspaintr.painting.log;

import java.util.Arrays;

/**
 * One pass through a log, which may still grow; no state but the place in a stroke. After a {@link
 * InvalidPaintLogException} nothing more is to be read.
 */
public final class PaintLogParser {
  private static final byte[] MAGIC = {'M', 'S', 'P', 'L'};
  private static final int VERSION = 1;
  private static final int HEADER_BYTES = 12;
  private static final int ENTRIES = 50_000;
  private static final int BODY_BYTES = 262_144;
  private static final int WAIT_MS = 60_000;

  private int at;
  private int entries;

  /** Null until the header was read. */
  private Canvas canvas;

  /** Null where no stroke can go on. */
  private StrokeState hand;

  private int strokes;
  private long spentMs;

  /**
   * Goes on to the last entry that is complete.
   *
   * @param log all of it so far
   * @param length how much of the array that is
   */
  public void advance(byte[] log, int length) throws InvalidPaintLogException {
    if (canvas == null) {
      if (length < HEADER_BYTES) {
        return;
      }
      header(log);
    }
    for (Head head = head(log, length); head != null; head = head(log, length)) {
      if (++entries > ENTRIES) {
        throw new InvalidPaintLogException(
            PaintLogError.TOO_MANY_ENTRIES, "more than " + ENTRIES + " entries");
      }
      read(head.entry(), new EntryReader(log, head.start(), head.end()));
      at = head.end();
    }
  }

  /** Bytes of the log that are read: what ends with them is a log. */
  public int validBytes() {
    return at;
  }

  /** The summary of the log so far; not before its header was read. */
  public PaintLogSummary summary() {
    return new PaintLogSummary(canvas.width(), canvas.height(), strokes, spentMs);
  }

  private void header(byte[] log) throws InvalidPaintLogException {
    if (!Arrays.equals(log, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new InvalidPaintLogException(PaintLogError.NOT_A_LOG, "no painting log");
    }
    if (log[4] != VERSION) {
      throw new InvalidPaintLogException(
          PaintLogError.VERSION, "a log of version " + Byte.toUnsignedInt(log[4]));
    }
    canvas = new Canvas(side(log, 5), side(log, 7));
    at = HEADER_BYTES;
  }

  private static int side(byte[] log, int place) throws InvalidPaintLogException {
    int side = Byte.toUnsignedInt(log[place]) << 8 | Byte.toUnsignedInt(log[place + 1]);
    if (side < 1 || side > Canvas.SIDE_PIXELS) {
      throw new InvalidPaintLogException(
          PaintLogError.SIZE, "a canvas whose side has " + side + " pixels");
    }
    return side;
  }

  /** The head of an entry: its type, and where its body is. */
  private record Head(EntryType entry, int start, int end) {}

  /** The next entry's; null where not all of that is there. */
  private Head head(byte[] log, int length) throws InvalidPaintLogException {
    if (at == length) {
      return null;
    }
    int code = Byte.toUnsignedInt(log[at]);
    EntryType entry =
        EntryType.of(code)
            .orElseThrow(
                () ->
                    new InvalidPaintLogException(
                        PaintLogError.UNKNOWN_ENTRY, "an entry of type " + code));
    int bytes = 0;
    for (int start = at + 1, shift = 0; start < length; shift += 7) {
      int octet = Byte.toUnsignedInt(log[start++]);
      bytes |= (octet & 0x7f) << shift;
      if (bytes > BODY_BYTES) {
        throw new InvalidPaintLogException(
            PaintLogError.TOO_LONG, "an entry of " + bytes + " bytes");
      }
      boolean last = octet < 0x80;
      if (last ? bytes == 0 || octet == 0 && shift > 0 : shift == 14) {
        throw InvalidPaintLogException.malformed("the length of an entry");
      }
      if (last) {
        return bytes <= length - start ? new Head(entry, start, start + bytes) : null;
      }
    }
    return null;
  }

  private void read(EntryType entry, EntryReader body) throws InvalidPaintLogException {
    spentMs += body.number(0, WAIT_MS);
    entry.check(body, canvas);
    switch (entry) {
      case STROKE -> {
        strokes++;
        hand = new StrokeState();
        spentMs += hand.move(body);
      }
      case MORE -> {
        if (hand == null) {
          throw InvalidPaintLogException.malformed("there is no stroke to go on with");
        }
        spentMs += hand.move(body);
      }
      default -> hand = null;
    }
    if (body.left() > 0) {
      throw InvalidPaintLogException.malformed(body.left() + " bytes too many");
    }
  }
}
