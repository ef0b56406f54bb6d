package app.mspaintr.store;

import java.util.Objects;

/**
 * Something with a history that can be watched.
 *
 * @param name {@code feed}, or {@code post/17}
 */
public record Topic(String name) implements Comparable<Topic> {
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
   * The order in which rows are locked, so that no two transactions wait for each other: feed, then
   * posts by id.
   */
  @Override
  public int compareTo(Topic other) {
    return Long.compare(rank(), other.rank());
  }

  private long rank() {
    return name.startsWith(POST) ? postId() : 0;
  }
}
