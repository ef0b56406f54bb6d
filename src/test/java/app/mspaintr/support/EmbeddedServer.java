package app.mspaintr.support;

import app.mspaintr.account.QuickHashing;
import app.mspaintr.launcher.bootstrap.Options;
import app.mspaintr.launcher.server.CdiBootstrap;
import app.mspaintr.launcher.server.Components;
import app.mspaintr.launcher.server.Server;
import app.mspaintr.platform.http.ManualClock;
import app.mspaintr.platform.settings.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The application on the launcher's server, in the process of the test: a start takes a fraction of
 * what a JVM of its own takes. The tree is the one that {@code mvn verify} has just packaged,
 * beside the WAR (system property {@code war}); its settings are those that are given here, and no
 * others. Passwords are hashed at almost no cost unless {@link #realPasswords()} are asked for.
 *
 * <p>The container finds its beans for a handshake by asking the process for them, so that there is
 * one server at a time: the {@link SharedServer} gives way to any other.
 *
 * <pre>{@code
 * try (EmbeddedServer server = EmbeddedServer.on(data).option("--send-seconds", "1").start()) {
 *   HttpRequest.newBuilder(server.uri("/health/ready"))...
 *   server.restart();
 * }
 * }</pre>
 */
public final class EmbeddedServer implements TestServer, AutoCloseable {
  private static final Path TREE = tree();
  private static final List<Class<?>> BEANS = CdiBootstrap.in(TREE.resolve("WEB-INF/classes"));

  private static EmbeddedServer running;

  private final Map<String, String> properties = new HashMap<>();
  private final Optional<FreshDatabase> database = FreshDatabase.wanted();
  private final ServerLog log = new ServerLog();
  private final List<Class<?>> more = new ArrayList<>();
  private boolean passwordsAreReal;
  private boolean clockStands;
  private boolean givesWay;
  private Server server;

  private EmbeddedServer(Path data) {
    option("--port", "0", "--data", data.toString());
    database.ifPresent(
        fresh ->
            fresh
                .settings()
                .forEach((setting, value) -> properties.put(setting.property(), value)));
  }

  /** A server that is still to be started, on this data folder. */
  public static EmbeddedServer on(Path data) {
    return new EmbeddedServer(data);
  }

  /** Adds options of the launcher, after {@code --port 0 --data DATA}; a later one wins. */
  public EmbeddedServer option(String... words) {
    properties.putAll(Options.of(words).properties());
    return this;
  }

  /** Adds a bean of the test's to those of the application. */
  public EmbeddedServer bean(Class<?> bean) {
    more.add(bean);
    return this;
  }

  /** Hashes passwords as the application does, which takes tens of milliseconds for each. */
  public EmbeddedServer realPasswords() {
    passwordsAreReal = true;
    return this;
  }

  /** Limits rates by a clock that stands still until {@link ManualClock#turn} is called. */
  public EmbeddedServer standingClock() {
    clockStands = true;
    return this;
  }

  /** Stops where another one is to be started, and not only where it is told to. */
  EmbeddedServer givingWay() {
    givesWay = true;
    return this;
  }

  /**
   * Starts the server; when it returns, it is ready, and does all that it does by itself.
   *
   * @throws app.mspaintr.platform.settings.StartupFailure where an operator would be told why it
   *     cannot start
   */
  public EmbeddedServer start() {
    synchronized (EmbeddedServer.class) {
      if (running != null) {
        if (!running.givesWay) {
          throw new AssertionError("There is another server: " + running.uri());
        }
        running.stop();
      }
      Map<String, String> given = Map.copyOf(properties);
      setDemo(given.get(Options.DEMO));
      log.begin();
      try {
        Settings settings = new Settings(setting -> given.get(setting.property()));
        server = Server.start(settings, TREE, Components.application(), this::beans);
        running = this;
      } finally {
        if (server == null) {
          log.end();
          setDemo(null);
        }
      }
    }
    server.settle();
    return this;
  }

  /** Stops the server in order, as SIGTERM does: whoever is connected is told. */
  public void stop() {
    synchronized (EmbeddedServer.class) {
      if (server != null) {
        try {
          server.stop();
        } finally {
          server = null;
          running = null;
          log.end();
          setDemo(null);
        }
      }
    }
  }

  /** Starts the server again with the same data and options; the port changes. */
  public EmbeddedServer restart() {
    stop();
    return start();
  }

  boolean isRunning() {
    synchronized (EmbeddedServer.class) {
      return server != null;
    }
  }

  @Override
  public URI uri() {
    return server.address();
  }

  /** What was logged while it ran, in the lines that an operator sees. */
  public String log() {
    return log.text();
  }

  @Override
  public void close() {
    stop();
    database.ifPresent(FreshDatabase::close);
  }

  private List<Class<?>> beans() {
    List<Class<?>> beans = passwordsAreReal ? BEANS : QuickHashing.in(BEANS);
    return Stream.concat((clockStands ? ManualClock.in(beans) : beans).stream(), more.stream())
        .toList();
  }

  /** Not one of the settings: the launcher's word to whatever fills the database. */
  private static void setDemo(String value) {
    if (value == null) {
      System.clearProperty(Options.DEMO);
    } else {
      System.setProperty(Options.DEMO, value);
    }
  }

  private static Path tree() {
    String war = System.getProperty("war", "target/mspaintr.war");
    Path tree = Path.of(war.replaceFirst("\\.war$", ""));
    if (!Files.isDirectory(tree)) {
      throw new AssertionError("mvn package makes " + tree + ", which is not there");
    }
    return tree;
  }
}
