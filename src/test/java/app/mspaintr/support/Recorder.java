package app.mspaintr.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Things of one kind that come in, in their order, for a test to wait for.
 *
 * @param <T> what comes
 */
final class Recorder<T> {
  /** Far more than anything takes on a busy machine. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  private final List<T> all = new ArrayList<>();
  private String ended;

  synchronized void add(T one) {
    all.add(one);
    notifyAll();
  }

  /** Nothing comes any more. */
  synchronized void end(String why) {
    ended = why;
    notifyAll();
  }

  synchronized List<T> all() {
    return List.copyOf(all);
  }

  /** Waits until {@code look}, at all that came, does not return null. */
  synchronized <R> R await(String what, Function<List<T>, R> look) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    R found = look.apply(all);
    while (found == null) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (ended != null || millis <= 0) {
        throw new AssertionError(
            (ended != null ? "The end (" + ended + ") came" : LONGEST + " passed")
                + " before "
                + what
                + "; of "
                + all.size()
                + " the last were: "
                + lastWords());
      }
      try {
        wait(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
      found = look.apply(all);
    }
    return found;
  }

  /** Enough to see what went wrong, since a snapshot is long. */
  private String lastWords() {
    return all.subList(Math.max(0, all.size() - 5), all.size()).stream()
        .map(String::valueOf)
        .map(one -> one.substring(0, Math.min(300, one.length())))
        .toList()
        .toString();
  }
}
