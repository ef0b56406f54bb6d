package app.mspaintr.picture.codec;

import com.sun.management.ThreadMXBean;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;

/**
 * A file as a decoder that is not ours reads it, which is the only moment at which that can be
 * stopped: when its time is over, when it has allocated too much, or when it goes on after the end.
 * The decoder of WebP takes what is missing for zeros, and makes tables of whatever it reads:
 * without this, 80 bytes kept it busy for minutes, and 160 KB made it take 360 MB.
 */
final class GuardedInputStream extends FilterInputStream {
  /** A decoder that looks some bytes ahead meets the end once for each bit that is left. */
  private static final int MOST_ENDS = 1000;

  private final Deadline deadline;
  private final long last;
  private int ends;

  /** For the current thread, which may allocate {@code most} bytes from now on. */
  GuardedInputStream(InputStream in, Deadline deadline, long most) {
    super(in);
    this.deadline = deadline;
    long now = allocated();
    last = most > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + most;
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return checked(super.read(into, from, length));
  }

  private int checked(int result) throws IOException {
    deadline.check();
    if (result < 0 && ++ends > MOST_ENDS) {
      throw new IOException("the decoder reads on after the end");
    }
    if (allocated() > last) {
      throw new IOException("the decoder allocates too much");
    }
    return result;
  }

  /** Bytes that this thread has allocated since it began; 0 where the Java runtime cannot tell. */
  private static long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }
}
