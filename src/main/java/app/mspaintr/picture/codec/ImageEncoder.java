package app.mspaintr.picture.codec;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write one picture. */
public interface ImageEncoder {
  /** Such as {@code image/png}. */
  String mediaType();

  void write(OutputStream out) throws IOException;
}
