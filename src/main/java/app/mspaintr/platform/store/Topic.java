package app.mspaintr.platform.store;

import java.util.Objects;

/**
 * Something with a history that can be watched.
 *
 * @param name {@code feed}, or {@code post/17}
 */
public record Topic(String name) {
  /** New and removed posts. */
  public static final Topic FEED = new Topic("feed");

  private static final String POST = "post/";

  public Topic {
    Objects.requireNonNull(name);
  }

  /** The room of one post. */
  public static Topic post(long id) {
    return new Topic(POST + id);
  }

  /**
   * The post whose room this is.
   *
   * @throws IllegalStateException if it is no room
   */
  public long postId() {
    if (!name.startsWith(POST)) {
      throw new IllegalStateException(name + " is no post's room");
    }
    return Long.parseLong(name.substring(POST.length()));
  }

  /**
   * The kinds of topics in the order in which a transaction locks them, so that no two transactions
   * wait for each other. The topics of one kind are locked in one statement, by their names.
   */
  enum Kind {
    FEED,
    POST
  }

  Kind kind() {
    return name.startsWith(POST) ? Kind.POST : Kind.FEED;
  }
}
