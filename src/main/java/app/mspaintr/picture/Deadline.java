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
  /** A decoder that looks some bytes ahead meets the end once for each bit that is left. */
  private static final int MOST_ENDS = 1000;

  private final long at;

  Deadline(Duration time) {
    at = System.nanoTime() + time.toNanos();
  }

  void check() throws Passed {
    if (System.nanoTime() - at > 0) {
      throw new Passed();
    }
  }

  /**
   * {@code in}, failing with {@link Passed} once the time is over, and with another exception for a
   * decoder that goes on reading after the end: that of WebP takes what is missing for zeros, and
   * makes tables of them without end.
   */
  InputStream over(InputStream in) {
    return new FilterInputStream(in) {
      private int ends;

      @Override
      public int read() throws IOException {
        return checked(super.read());
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return checked(super.read(into, from, length));
      }

      private int checked(int result) throws IOException {
        check();
        if (result < 0 && ++ends > MOST_ENDS) {
          throw new IOException("the decoder reads on after the end");
        }
        return result;
      }
    };
  }

  /** Decoding took too long. */
  static final class Passed extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
