package app.mspaintr.demo;

import static java.util.Objects.requireNonNull;

import app.mspaintr.post.comment.Pin;
import java.util.List;

/**
 * A picture with all that is said about it. Residents are called by their names.
 *
 * @param name what later exhibits call it
 * @param picture its file
 * @param mediaType what {@code picture} is
 * @param log the file that says how it was painted in the studio; null where it was not
 * @param beginning what it goes on from; null where that is nothing
 * @param stars the residents who like it
 * @param remarks the comments, in their order
 */
record Exhibit(
    String name,
    String artist,
    String title,
    String altText,
    String picture,
    String mediaType,
    String log,
    Beginning beginning,
    List<String> stars,
    List<Remark> remarks) {

  Exhibit {
    requireNonNull(name);
    requireNonNull(artist);
    requireNonNull(title);
    requireNonNull(altText);
    requireNonNull(picture);
    requireNonNull(mediaType);
    stars = List.copyOf(stars);
    remarks = List.copyOf(remarks);
  }

  /**
   * An earlier exhibit's painting, as far as it was then.
   *
   * @param at bytes of its log
   */
  record Beginning(String of, long at) {
    Beginning {
      requireNonNull(of);
    }
  }

  /**
   * A comment.
   *
   * @param pin where it is stuck to the picture; null for nowhere
   */
  record Remark(String by, String text, Pin pin) {
    Remark {
      requireNonNull(by);
      requireNonNull(text);
    }
  }
}
