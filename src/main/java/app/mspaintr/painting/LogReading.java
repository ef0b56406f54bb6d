package app.mspaintr.painting;

import java.util.Arrays;

/** One pass through a log; no state but the place in a stroke. */
final class LogReading {
  private static final byte[] MAGIC = {'M', 'S', 'P', 'L'};
  private static final int VERSION = 1;
  private static final int HEADER_BYTES = 12;
  private static final int ENTRIES = 50_000;
  private static final int BODY_BYTES = 262_144;
  private static final int WAIT_MS = 60_000;

  private final byte[] log;
  private int at;
  private Canvas canvas;

  /** Null where no stroke can go on. */
  private Hand hand;

  private int strokes;
  private long spentMs;

  LogReading(byte[] log) {
    this.log = log;
  }

  PaintingLog all() throws LogRefused {
    header();
    for (int entries = 0; at < log.length; ) {
      Entry entry = type();
      int end = end();
      if (++entries > ENTRIES) {
        throw new LogRefused(LogFault.TOO_MANY_ENTRIES, "more than " + ENTRIES + " entries");
      }
      body(entry, new Body(log, at, end));
      at = end;
    }
    return new PaintingLog(canvas.width(), canvas.height(), strokes, spentMs);
  }

  private void header() throws LogRefused {
    if (log.length < HEADER_BYTES) {
      throw cutOff();
    }
    if (!Arrays.equals(log, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new LogRefused(LogFault.NOT_A_LOG, "no painting log");
    }
    if (log[4] != VERSION) {
      throw new LogRefused(LogFault.VERSION, "a log of version " + Byte.toUnsignedInt(log[4]));
    }
    canvas = new Canvas(side(5), side(7));
    at = HEADER_BYTES;
  }

  private int side(int place) throws LogRefused {
    int side = Byte.toUnsignedInt(log[place]) << 8 | Byte.toUnsignedInt(log[place + 1]);
    if (side < 1 || side > Canvas.SIDE_PIXELS) {
      throw new LogRefused(LogFault.SIZE, "a canvas whose side has " + side + " pixels");
    }
    return side;
  }

  private Entry type() throws LogRefused {
    int code = Byte.toUnsignedInt(log[at++]);
    return Entry.of(code)
        .orElseThrow(() -> new LogRefused(LogFault.UNKNOWN_ENTRY, "an entry of type " + code));
  }

  /** Reads an entry's length, after which {@link #at} is where its body begins. */
  private int end() throws LogRefused {
    int length = 0;
    for (int shift = 0; at < log.length; shift += 7) {
      int octet = Byte.toUnsignedInt(log[at++]);
      length |= (octet & 0x7f) << shift;
      if (length > BODY_BYTES) {
        throw new LogRefused(LogFault.TOO_LONG, "an entry of " + length + " bytes");
      }
      boolean last = octet < 0x80;
      if (last ? length == 0 || octet == 0 && shift > 0 : shift == 14) {
        throw LogRefused.malformed("the length of an entry");
      }
      if (last && length <= log.length - at) {
        return at + length;
      }
      if (last) {
        break;
      }
    }
    throw cutOff();
  }

  private void body(Entry entry, Body body) throws LogRefused {
    spentMs += body.number(0, WAIT_MS);
    entry.check(body, canvas);
    switch (entry) {
      case STROKE -> {
        strokes++;
        hand = new Hand();
        spentMs += hand.move(body);
      }
      case MORE -> {
        if (hand == null) {
          throw LogRefused.malformed("there is no stroke to go on with");
        }
        spentMs += hand.move(body);
      }
      default -> hand = null;
    }
    if (body.left() > 0) {
      throw LogRefused.malformed(body.left() + " bytes too many");
    }
  }

  private static LogRefused cutOff() {
    return new LogRefused(LogFault.CUT_OFF, "the log ends in the middle");
  }
}
