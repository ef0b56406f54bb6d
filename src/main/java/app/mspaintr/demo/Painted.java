package app.mspaintr.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * A picture that was painted in the studio. {@code src/test/js/demo/paint.js} makes its files.
 *
 * @param name of its files beside this class
 */
record Painted(String name, Optional<Beginning> beginning) implements Work {
  @Override
  public byte[] file() {
    return read(name + ".png");
  }

  @Override
  public String mediaType() {
    return Format.PNG.mediaType();
  }

  @Override
  public Optional<byte[]> log() {
    return Optional.of(read(name + ".mspl"));
  }

  /** A moment of its painting that its script names, in bytes of its log. */
  long moment(String named) {
    Properties moments = new Properties();
    try {
      moments.load(new ByteArrayInputStream(read(name + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.parseLong(moments.getProperty(named));
  }

  private static byte[] read(String file) {
    try (InputStream in = Painted.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
