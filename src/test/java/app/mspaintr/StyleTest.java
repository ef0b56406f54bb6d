package app.mspaintr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The company that the source files keep. */
class StyleTest {
  private static final Path MAIN = Path.of("src/main/java");

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    assertThat(sources(MAIN).stream().map(Path::getParent).distinct())
        .hasSizeGreaterThan(10)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
