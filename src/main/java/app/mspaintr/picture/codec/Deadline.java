package app.mspaintr.picture.codec;

import java.io.IOException;
import java.time.Duration;

/**
 * The moment at which a decoder must have finished. No decoder can be interrupted from outside
 * safely, so ours ask here per row, and foreign ones meet it when they read on.
 */
public final class Deadline {
  private final long at;

  public Deadline(Duration time) {
    at = System.nanoTime() + time.toNanos();
  }

  public void check() throws Passed {
    if (System.nanoTime() - at > 0) {
      throw new Passed();
    }
  }

  /** Decoding took too long. */
  public static final class Passed extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
