package app.mspaintr.painting.log;

/** A log that is not as its format says, or more than is taken. */
public final class InvalidPaintLogException extends Exception {
  private static final long serialVersionUID = 1L;

  private final PaintLogError fault;

  InvalidPaintLogException(PaintLogError fault, String reason) {
    super(reason, null, false, false); // expected of strangers: a trace tells nothing
    this.fault = fault;
  }

  static InvalidPaintLogException malformed(String reason) {
    return new InvalidPaintLogException(PaintLogError.MALFORMED, reason);
  }

  public PaintLogError fault() {
    return fault;
  }
}
