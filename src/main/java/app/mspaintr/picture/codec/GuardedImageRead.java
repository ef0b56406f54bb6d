package app.mspaintr.picture.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** One complete reading by a decoder that is not ours. */
public final class GuardedImageRead implements IIOReadWarningListener {
  /** libjpeg's words when the data end before the picture does; it pads with grey. */
  private static final String CUT_SHORT = "premature end";

  private boolean cutShort;

  private GuardedImageRead() {}

  /** How to ask the decoder. */
  public interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  /** The image that {@code reading} takes from {@code file}; the decoder is disposed of. */
  public static <T> T with(ImageReader reader, byte[] file, Deadline deadline, Reading<T> reading)
      throws IOException, InvalidPictureException {
    return with(reader, file, deadline, Long.MAX_VALUE, reading);
  }

  /** The same by a decoder that is stopped when it has allocated {@code most} bytes. */
  public static <T> T with(
      ImageReader reader, byte[] file, Deadline deadline, long most, Reading<T> reading)
      throws IOException, InvalidPictureException {
    GuardedImageRead listener = new GuardedImageRead();
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(
            new GuardedInputStream(new ByteArrayInputStream(file), deadline, most))) {
      reader.addIIOReadWarningListener(listener);
      reader.setInput(in, true, true);
      T result = read(reader, reading);
      if (listener.cutShort) {
        throw InvalidPictureException.damaged();
      }
      return result;
    } finally {
      reader.dispose();
    }
  }

  /** A decoder that trips over its own arrays has met a file that is damaged. */
  private static <T> T read(ImageReader reader, Reading<T> reading) throws IOException {
    try {
      return reading.from(reader);
    } catch (RuntimeException e) {
      throw new IIOException("The decoder failed", e);
    }
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    cutShort |= warning.toLowerCase(java.util.Locale.ROOT).contains(CUT_SHORT);
  }
}
