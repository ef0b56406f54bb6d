package app.mspaintr.picture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The moment at which a decoder must have finished. No decoder can be interrupted from outside
 * safely, so ours ask here per row, and foreign ones meet it whenever they read on.
 */
final class Deadline {
  private final long at;

  Deadline(Duration time) {
    at = System.nanoTime() + time.toNanos();
  }

  void check() throws Passed {
    if (System.nanoTime() - at > 0) {
      throw new Passed();
    }
  }

  /** {@code in}, failing with {@link Passed} once the time is over. */
  InputStream over(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        check();
        return super.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        check();
        return super.read(into, from, length);
      }
    };
  }

  /** Decoding took too long. */
  static final class Passed extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
