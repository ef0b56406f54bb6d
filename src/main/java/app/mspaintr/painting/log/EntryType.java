package app.mspaintr.painting.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The types of entries, in the order of the format's numbers, which begin with 1. */
enum EntryType {
  STYLE((body, canvas) -> style(body)),
  /** The hand moves along the points; so it does in {@link #MORE}. */
  STROKE((body, canvas) -> stroke(body)),
  MORE((body, canvas) -> {}),
  FILL(
      (body, canvas) -> {
        Canvas.layer(body);
        canvas.mask(body);
      }),
  SHAPE((body, canvas) -> shape(body)),
  TEXT((body, canvas) -> text(body)),
  LAYERS((body, canvas) -> layers(body)),
  MERGE(
      (body, canvas) -> {
        int from = Canvas.layer(body);
        if (from == Canvas.layer(body)) {
          throw InvalidPaintLogException.malformed("a layer is merged into itself");
        }
      }),
  MOVE(
      (body, canvas) -> {
        Canvas.layer(body);
        Canvas.layer(body);
        body.octet(0, 7);
        body.octet(0, 1);
        canvas.region(body);
        Canvas.place(body);
      }),
  STAMP((body, canvas) -> stamp(body)),
  ERASE(
      (body, canvas) -> {
        Canvas.layer(body);
        canvas.region(body);
      }),
  CLEAR(
      (body, canvas) -> {
        int layer = body.octet(0, 255);
        if (layer >= Canvas.LAYERS && layer != 255) {
          throw InvalidPaintLogException.malformed("there is no layer " + layer);
        }
      }),
  UNDO((body, canvas) -> {}),
  REDO((body, canvas) -> {}),
  PICTURE(
      (body, canvas) -> {
        Canvas.layer(body);
        body.skip(32); // a SHA-256
        canvas.rectangle(body);
      });

  private static final int TOOLS = 5;
  private static final int SPRAY = 4;

  /** Line and curve have an outline alone; a polygon has at least so many corners. */
  private static final int[] CORNERS = {2, 4, 2, 2, 3};

  private static final int POLYGON = 4;
  private static final int POLYGON_CORNERS = 256;
  private static final int TEXT_BYTES = 1000;

  private static final List<EntryType> BY_CODE = List.of(values());

  private final Fields fields;

  EntryType(Fields fields) {
    this.fields = fields;
  }

  static Optional<EntryType> of(int code) {
    return code < 1 || code > BY_CODE.size()
        ? Optional.empty()
        : Optional.of(BY_CODE.get(code - 1));
  }

  /** Reads what an entry says, to before its points. */
  void check(EntryReader body, Canvas canvas) throws InvalidPaintLogException {
    fields.check(body, canvas);
  }

  private interface Fields {
    void check(EntryReader body, Canvas canvas) throws InvalidPaintLogException;
  }

  private static void style(EntryReader body) throws InvalidPaintLogException {
    body.skip(6); // two colours
    body.octet(1, 255);
    body.number(8, 4096);
    body.octet(0, 100);
    body.octet(0, 3);
  }

  private static void stroke(EntryReader body) throws InvalidPaintLogException {
    int tool = body.octet(0, TOOLS - 1);
    Canvas.layer(body);
    if (tool == SPRAY) {
      body.skip(4); // its seed
    }
  }

  private static void shape(EntryReader body) throws InvalidPaintLogException {
    int shape = body.octet(0, CORNERS.length - 1);
    body.octet(1, shape < 2 ? 1 : 3);
    Canvas.layer(body);
    int most = shape == POLYGON ? POLYGON_CORNERS : CORNERS[shape];
    Canvas.corners(body, CORNERS[shape], most, StrokeState.FURTHEST);
  }

  private static void text(EntryReader body) throws InvalidPaintLogException {
    Canvas.layer(body);
    body.octet(0, 3);
    body.octet(0, 3);
    body.number(4, 512);
    Canvas.place(body);
    if (body.left() < 1 || body.left() > TEXT_BYTES) {
      throw InvalidPaintLogException.malformed("a text of " + body.left() + " bytes");
    }
    try {
      CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.rest()));
      if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
        throw InvalidPaintLogException.malformed("a text with control characters");
      }
    } catch (CharacterCodingException e) {
      throw InvalidPaintLogException.malformed("a text that is no UTF-8");
    }
  }

  private static void layers(EntryReader body) throws InvalidPaintLogException {
    int seen = 0;
    int count = body.octet(1, Canvas.LAYERS);
    for (int i = 0; i < count; i++) {
      seen |= 1 << Canvas.layer(body);
      body.octet(0, 1);
      body.octet(0, 255);
    }
    if (Integer.bitCount(seen) < count) {
      throw InvalidPaintLogException.malformed("a layer lies in the stack twice");
    }
  }

  private static void stamp(EntryReader body) throws InvalidPaintLogException {
    Canvas.layer(body);
    Canvas.place(body);
    int width = body.number(1, Canvas.SIDE_PIXELS);
    int height = body.number(1, Canvas.SIDE_PIXELS);
    for (int left = width * height; left > 0; ) {
      left -= body.number(1, left);
      body.skip(4);
    }
  }
}
