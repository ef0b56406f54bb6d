package app.mspaintr.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for all tests that ask for a {@link RunningWar} in their constructor, without limits
 * of rate and number. It ends with the test run. A test may count on nothing but what it made
 * itself: the feed holds the posts of others.
 */
public final class SharedWar implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningWar.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedWar.class))
        .getOrComputeIfAbsent("war", key -> new Shared(), Shared.class)
        .war;
  }

  private static final class Shared implements AutoCloseable {
    private final Path data = folder();
    private final RunningWar war =
        RunningWar.on(data)
            .environment("MSPAINTR_LIMITS", "off")
            .option("--picture-threads", "2")
            .start();

    private static Path folder() {
      try {
        return Files.createTempDirectory("mspaintr-it");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      war.close();
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
