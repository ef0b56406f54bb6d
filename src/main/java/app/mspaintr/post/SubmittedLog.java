package app.mspaintr.post;

import app.mspaintr.painting.PaintingLog;
import java.util.Optional;

/**
 * A log that was checked, of a painting that is about to be shown.
 *
 * @param bytes all of it
 * @param told what it tells
 * @param mayContinue whether others may go on from it
 * @param parent what it goes on from
 */
record SubmittedLog(byte[] bytes, PaintingLog told, boolean mayContinue, Optional<Branch> parent) {

  /** A post, and the bytes of its painting's log that were gone on from. */
  record Branch(long post, long at) {}
}
