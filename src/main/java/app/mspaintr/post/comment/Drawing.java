package app.mspaintr.post.comment;

import app.mspaintr.painting.log.InvalidPaintLogException;
import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;

/** The drawing in a comment: the log of a small painting. */
@Entity
@Table(name = "drawing")
public class Drawing {
  /** Of a log; as Base64 it fits a command, which has 64 KiB at most. */
  public static final int MOST_BYTES = 24 * 1024;

  /** Of its canvas, in pixels: it plays by itself in every room that shows it. */
  private static final int MOST_SIDE = 320;

  @Id private long comment;
  private byte[] log;
  private int width;
  private int height;

  protected Drawing() {}

  private Drawing(byte[] log, PaintLogSummary told) {
    this.log = log;
    this.width = told.width();
    this.height = told.height();
  }

  /**
   * A drawing that no comment has yet.
   *
   * @param base64 its log
   * @throws ApplicationException {@code tooLarge}, or {@code malformed} where it is none or nothing
   *     was drawn
   */
  static Drawing of(String base64) {
    if (base64.length() > (MOST_BYTES + 2) / 3 * 4) {
      throw new ApplicationException(
          ErrorCode.TOO_LARGE, "A drawing may have " + MOST_BYTES + " bytes at most.");
    }
    try {
      byte[] log = Base64.getDecoder().decode(base64);
      PaintLogSummary told = PaintLogSummary.of(log, MOST_BYTES);
      if (told.strokes() == 0) {
        throw new ApplicationException(ErrorCode.MALFORMED, "Nothing is drawn.");
      }
      if (told.width() > MOST_SIDE || told.height() > MOST_SIDE) {
        throw new ApplicationException(
            ErrorCode.TOO_LARGE,
            "A drawing may be " + MOST_SIDE + " pixels wide and high at most.");
      }
      return new Drawing(log, told);
    } catch (IllegalArgumentException | InvalidPaintLogException e) {
      throw new ApplicationException(
          ErrorCode.MALFORMED, "This is no drawing: " + e.getMessage() + ".");
    }
  }

  void belongsTo(Comment of) {
    comment = of.id();
    of.setDrawing(width, height);
  }

  byte[] log() {
    return log;
  }
}
