package app.mspaintr.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * What a fuzz test begins with: samples that other tests have too. What it found by itself lies in
 * {@code src/test/resources}, in the folder of its name.
 */
public final class Seeds {
  private static final Path ROOT = Path.of("src/test/resources");

  /** Larger ones would make larger ones, and a fuzz slow. */
  private static final int MOST_BYTES = 16 * 1024;

  private Seeds() {}

  /**
   * The files in a folder of the test resources whose names end so, but the largest; at least one.
   */
  public static Stream<Named<byte[]>> of(String folder, String ending) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().endsWith(ending))
              .filter(file -> file.toFile().length() <= MOST_BYTES)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new AssertionError("No seeds in " + folder + " end with " + ending);
      }
      return found.stream().map(Seeds::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Named<byte[]> read(Path file) {
    try {
      return Named.of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
