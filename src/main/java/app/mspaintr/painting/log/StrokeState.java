package app.mspaintr.painting.log;

/** Where a stroke is; {@code more} goes on with it. Units are the format's. */
final class StrokeState {
  /** Eighths of a pixel. */
  static final int FURTHEST = 32_767;

  private static final int POINTS = 4096;
  private static final int POINT_WAIT_MS = 1000;
  private static final int FULL_PRESSURE = 127;

  /** The shortest point has so many bytes. */
  private static final int LEAST_BYTES = 3;

  /** Half of the control byte holds -7 to 7; what does not fit follows in full. */
  private static final int ZERO = 7;

  private static final int ESCAPE = 15;

  private int x;
  private int y;
  private int dx;
  private int dy;
  private int dt;
  private int pressure;
  private boolean moved;

  /** Moves along the points of an entry; how long that took, in milliseconds. */
  long move(EntryReader body) throws InvalidPaintLogException {
    int count = body.number(1, POINTS);
    if (count * LEAST_BYTES > body.left()) {
      throw InvalidPaintLogException.malformed("there are fewer points than were said");
    }
    long milliseconds = 0;
    for (int i = 0; i < count; i++) {
      milliseconds += step(body);
    }
    return milliseconds;
  }

  private int step(EntryReader body) throws InvalidPaintLogException {
    int stepX = dx + body.signed(-4 * FURTHEST, 4 * FURTHEST);
    int stepY = dy + body.signed(-4 * FURTHEST, 4 * FURTHEST);
    int control = body.octet(0, 255);
    pressure = pressure(control >> 4, body);
    dt = time(control & 15, body);
    x = coordinate(x + stepX);
    y = coordinate(y + stepY);
    // from standing still to the first point there is no speed that foretells anything
    dx = moved ? stepX : 0;
    dy = moved ? stepY : 0;
    moved = true;
    return dt;
  }

  private int pressure(int code, EntryReader body) throws InvalidPaintLogException {
    int now = code == ESCAPE ? body.octet(0, FULL_PRESSURE) : pressure + code - ZERO;
    if (now < 0 || now > FULL_PRESSURE) {
      throw InvalidPaintLogException.malformed("a pressure of " + now);
    }
    return now;
  }

  private int time(int code, EntryReader body) throws InvalidPaintLogException {
    int now = code == ESCAPE ? body.number(0, POINT_WAIT_MS) : dt + code - ZERO;
    if (now < 0 || now > POINT_WAIT_MS) {
      throw InvalidPaintLogException.malformed(now + " milliseconds between two points");
    }
    return now;
  }

  private static int coordinate(int value) throws InvalidPaintLogException {
    if (Math.abs(value) > FURTHEST) {
      throw InvalidPaintLogException.malformed("a point lies too far away");
    }
    return value;
  }
}
