package app.mspaintr.publishing;

import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.util.Optional;

/**
 * A checked log of a painting that is about to be shown.
 *
 * @param upload that it came in
 * @param bytes all of it
 * @param told what it tells
 * @param grows whether its author still paints
 * @param mayContinue whether others may go on from it
 * @param parent what it goes on from
 * @param file the log's id in the files; null while it is not stored, or grows
 */
record SubmittedLog(
    String upload,
    byte[] bytes,
    PaintLogSummary told,
    boolean grows,
    boolean mayContinue,
    Optional<Branch> parent,
    String file) {

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

  /** The same, stored. */
  SubmittedLog storedAs(String stored) {
    return new SubmittedLog(upload, bytes, told, grows, mayContinue, parent, stored);
  }
}
