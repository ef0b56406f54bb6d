package app.mspaintr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sizes and the company that the source files keep. */
class StyleTest {
  private static final Path MAIN = Path.of("src/main/java");

  /** A file that grows past this holds two ideas. */
  private static final int MOST_LINES = 200;

  @Test
  void filesAreSmall() throws IOException {
    Map<Path, Integer> sizes = new TreeMap<>();
    for (Path file : sources(MAIN)) {
      sizes.put(MAIN.relativize(file), Files.readAllLines(file).size());
    }
    List<Integer> sorted = sizes.values().stream().sorted().toList();
    assertThat(sorted).hasSizeGreaterThan(100);
    System.out.printf(
        "Lines of %d Java files: median %d, nine in ten at most %d, the longest %d%n",
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10),
        sorted.get(sorted.size() - 1));
    assertThat(sizes)
        .allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(MOST_LINES));
  }

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
