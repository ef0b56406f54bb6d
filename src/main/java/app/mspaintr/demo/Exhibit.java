package app.mspaintr.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture with all that is said about it.
 *
 * @param format how it is uploaded
 * @param stars how many of the other residents like it
 * @param remarks the comments, in their order
 */
record Exhibit(
    Painting painting,
    Format format,
    Resident artist,
    String title,
    String altText,
    int stars,
    List<Remark> remarks) {

  Exhibit {
    remarks = List.copyOf(remarks);
  }

  /** A comment. */
  record Remark(Resident by, String text) {}

  /** A PNG that nobody said anything about yet. */
  static Exhibit of(Painting painting, Resident artist, String title, String altText) {
    return new Exhibit(painting, Format.PNG, artist, title, altText, 0, List.of());
  }

  /** The same as a JPEG. */
  Exhibit asJpeg() {
    return new Exhibit(painting, Format.JPEG, artist, title, altText, stars, remarks);
  }

  /** The same with so many stars. */
  Exhibit starred(int count) {
    return new Exhibit(painting, format, artist, title, altText, count, remarks);
  }

  /** The same with one more comment. */
  Exhibit remark(Resident by, String text) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(new Remark(by, text));
    return new Exhibit(painting, format, artist, title, altText, stars, more);
  }
}
