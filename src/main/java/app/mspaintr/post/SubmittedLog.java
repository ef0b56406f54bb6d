package app.mspaintr.post;

import app.mspaintr.painting.PaintLogSummary;
import app.mspaintr.picture.TranscodedPicture;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.ErrorCode;
import java.util.Optional;

/**
 * A log that was checked, of a painting that is about to be shown.
 *
 * @param bytes all of it
 * @param told what it tells
 * @param mayContinue whether others may go on from it
 * @param parent what it goes on from
 * @param growing the upload that it still grows in; empty where it is all there
 */
record SubmittedLog(
    byte[] bytes,
    PaintLogSummary told,
    boolean mayContinue,
    Optional<Branch> parent,
    Optional<String> growing) {

  /** A post, and the bytes of its painting's log that were gone on from. */
  record Branch(long post, long at) {}

  /** Refuses a picture of another size than its canvas. */
  SubmittedLog fitting(TranscodedPicture picture) {
    if (told.width() != picture.width() || told.height() != picture.height()) {
      throw new ApplicationException(
          ErrorCode.MALFORMED, "The log is of a canvas of another size than the picture.");
    }
    return this;
  }
}
