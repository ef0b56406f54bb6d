package app.mspaintr.demo;

import app.mspaintr.post.Pin;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture with all that is said about it.
 *
 * @param stars how many of the other residents like it
 * @param remarks the comments, in their order
 */
record Exhibit(
    Work work, Resident artist, String title, String altText, int stars, List<Remark> remarks) {

  Exhibit {
    remarks = List.copyOf(remarks);
  }

  /**
   * A comment.
   *
   * @param pin where it is stuck to the picture; null for nowhere
   */
  record Remark(Resident by, String text, Pin pin) {}

  /** What nobody said anything about yet. */
  static Exhibit of(Work work, Resident artist, String title, String altText) {
    return new Exhibit(work, artist, title, altText, 0, List.of());
  }

  /** A PNG drawn by code. */
  static Exhibit of(Painting painting, Resident artist, String title, String altText) {
    return of(new Drawn(painting, Format.PNG), artist, title, altText);
  }

  /** A JPEG drawn by code. */
  static Exhibit jpegOf(Painting painting, Resident artist, String title, String altText) {
    return of(new Drawn(painting, Format.JPEG), artist, title, altText);
  }

  /** The same with so many stars. */
  Exhibit starred(int count) {
    return new Exhibit(work, artist, title, altText, count, remarks);
  }

  /** The same with one more comment. */
  Exhibit remark(Resident by, String text) {
    return remark(by, text, null);
  }

  /** The same with one more comment, stuck to a place. */
  Exhibit remark(Resident by, String text, Pin pin) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(new Remark(by, text, pin));
    return new Exhibit(work, artist, title, altText, stars, more);
  }
}
