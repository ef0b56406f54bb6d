package app.mspaintr.painting.log;

/**
 * The canvas that entries change, and the parts that several entries have.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Canvas(int width, int height) {
  static final int SIDE_PIXELS = 2048;
  static final int LAYERS = 4;

  /** Pixels around the canvas's top left. */
  private static final int FURTHEST_PIXELS = 4095;

  private static final int REGION_CORNERS = 1024;

  static int layer(EntryReader body) throws InvalidPaintLogException {
    return body.octet(0, LAYERS - 1);
  }

  /** A pixel, which may lie beside the canvas. */
  static void place(EntryReader body) throws InvalidPaintLogException {
    body.signed(-FURTHEST_PIXELS, FURTHEST_PIXELS);
    body.signed(-FURTHEST_PIXELS, FURTHEST_PIXELS);
  }

  static void corners(EntryReader body, int least, int most, int furthest)
      throws InvalidPaintLogException {
    int count = body.number(least, most);
    if (count * 2 > body.left()) {
      throw InvalidPaintLogException.malformed("there are fewer corners than were said");
    }
    int x = 0;
    int y = 0;
    for (int i = 0; i < count; i++) {
      x = corner(x, body, furthest);
      y = corner(y, body, furthest);
    }
  }

  private static int corner(int before, EntryReader body, int furthest)
      throws InvalidPaintLogException {
    int now = before + body.signed(-2 * furthest, 2 * furthest);
    if (Math.abs(now) > furthest) {
      throw InvalidPaintLogException.malformed("a corner lies too far away");
    }
    return now;
  }

  /** At least one pixel, none beside the canvas; how many. */
  int rectangle(EntryReader body) throws InvalidPaintLogException {
    int x = body.number(0, width - 1);
    int y = body.number(0, height - 1);
    return body.number(1, width - x) * body.number(1, height - y);
  }

  void region(EntryReader body) throws InvalidPaintLogException {
    if (body.octet(0, 1) == 0) {
      rectangle(body);
    } else {
      corners(body, 3, REGION_CORNERS, FURTHEST_PIXELS);
    }
  }

  void mask(EntryReader body) throws InvalidPaintLogException {
    int least = 0; // the first pixel may be meant
    for (int left = rectangle(body); left > 0; least = 1) {
      left -= body.number(least, left);
    }
  }
}
