package app.mspaintr.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for all tests of a process that ask for a {@link TestServer} in their constructor,
 * without limits of rate and number. A test may count on nothing but what it made itself: the feed
 * holds the posts of others, and the server starts again after a test that needed another one.
 */
public final class SharedServer implements ParameterResolver {
  private static TestServer server;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server();
  }

  private static synchronized TestServer server() {
    if (server == null) {
      server = new Restarting();
    }
    return server;
  }

  /** Runs whenever somebody asks where. */
  private static final class Restarting implements TestServer {
    private final Path data = folder();
    private final EmbeddedServer embedded =
        EmbeddedServer.on(data).option("--limits", "off", "--picture-threads", "2").givingWay();

    private Restarting() {
      // JUnit knows no end of all classes here: the build runs each by itself
      Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shared-server-end"));
    }

    @Override
    public synchronized URI uri() {
      if (!embedded.isRunning()) {
        embedded.start();
      }
      return embedded.uri();
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("mspaintr-it");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void end() {
      embedded.close();
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
