package app.mspaintr.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

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

  private static byte[] read(String file) {
    try (InputStream in = Painted.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
