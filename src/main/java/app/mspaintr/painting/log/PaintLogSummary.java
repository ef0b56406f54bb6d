package app.mspaintr.painting.log;

/**
 * A summary of a painting's log.
 *
 * @param width of the canvas, in pixels
 * @param height of the canvas, in pixels
 * @param strokes how often a tool was put down to draw
 * @param spentMs how long it was painted, in milliseconds; a pause counts as a minute at most
 */
public record PaintLogSummary(int width, int height, int strokes, long spentMs) {
  /** The media type of a log, in uploads and in answers. */
  public static final String MEDIA_TYPE = "application/vnd.mspaintr.painting-log";

  /**
   * Reads a whole log, in one pass.
   *
   * @throws InvalidPaintLogException where it is none, or has more than {@code mostBytes}
   */
  public static PaintLogSummary of(byte[] log, int mostBytes) throws InvalidPaintLogException {
    if (log.length > mostBytes) {
      throw new InvalidPaintLogException(
          PaintLogError.TOO_LONG, "more than " + mostBytes + " bytes");
    }
    PaintLogParser reading = new PaintLogParser();
    reading.advance(log, log.length);
    if (reading.validBytes() < log.length || log.length == 0) {
      throw new InvalidPaintLogException(PaintLogError.CUT_OFF, "the log ends in the middle");
    }
    return reading.summary();
  }
}
