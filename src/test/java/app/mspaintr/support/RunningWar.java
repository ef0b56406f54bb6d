package app.mspaintr.support;

import app.mspaintr.launcher.server.Launcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The WAR as an operator runs it, from the image or by itself: a process of its own on a free port
 * of the loopback address, with a data folder that survives a restart. The WAR is the one that
 * {@code mvn verify} has just packaged (system property {@code war}).
 *
 * <pre>{@code
 * try (RunningWar war = RunningWar.on(data).option("--session-days", "3").start()) {
 *   HttpRequest.newBuilder(war.uri("/health/ready"))...
 *   war.restart();
 * }
 * }</pre>
 */
public final class RunningWar implements TestServer, AutoCloseable {
  /** Far more than a start takes on a busy machine. */
  private static final Duration START = Duration.ofSeconds(60);

  private static final Duration STOP = Duration.ofSeconds(30);
  static final String READY = "MSPaintr is ready: ";

  private final List<String> before = new ArrayList<>();

  /**
   * Without the second compiler, whose work pays after minutes, and without a look whether javac's
   * classes are sound: half of the CPU to start.
   */
  static final List<String> LIGHT =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private final List<String> jvm = new ArrayList<>(LIGHT);

  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private boolean isPacked;
  private Path patch;
  private Process process;
  private Printed out;
  private Printed err;
  private volatile URI address;

  private final Optional<FreshDatabase> database = FreshDatabase.wanted();

  private RunningWar(Path data) {
    option("--port", "0").option("--data", data.toString());
    database.ifPresent(
        fresh ->
            fresh
                .settings()
                .forEach((setting, value) -> environment.put(setting.variable(), value)));
  }

  /** A server that is still to be started, on this data folder. */
  public static RunningWar on(Path data) {
    return new RunningWar(data);
  }

  /** Adds options of the launcher, after {@code --port 0 --data DATA}; a later one wins. */
  public RunningWar option(String... words) {
    options.addAll(List.of(words));
    return this;
  }

  /** Adds a flag of the JVM, such as {@code -Xmx256m}; a later one wins. */
  public RunningWar jvm(String flag) {
    jvm.add(flag);
    return this;
  }

  /** Starts it by {@code java -jar}, which unpacks it, and not as the image does. */
  public RunningWar packed() {
    isPacked = true;
    return this;
  }

  /** Starts it from its unpacked files, with the classes of a folder in place of its own. */
  public RunningWar patched(Path folder) {
    patch = folder;
    return this;
  }

  /** Adds words before {@code java}, of a command that becomes it, such as {@code nsenter}. */
  public RunningWar by(List<String> command) {
    before.addAll(command);
    return this;
  }

  /** Sets an environment variable, such as {@code MSPAINTR_LIMITS}. */
  public RunningWar environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @throws AssertionError where it ends, or is not ready within a minute; tells what it printed
   */
  public RunningWar start() {
    launch();
    CompletableFuture<Object> first =
        CompletableFuture.anyOf(out.line(READY), process.onExit().thenApply(ended -> ""));
    String line = (String) await(first, START, "was not ready");
    if (line.isEmpty()) {
      throw new AssertionError("The server ended with " + exitCode() + printed());
    }
    address = URI.create(line.substring(READY.length()));
    return this;
  }

  /** Starts the server where it is expected to end by itself, and waits for that. */
  public RunningWar startAndEnd() {
    launch();
    await(process.onExit(), START, "did not end");
    out.awaitEnd();
    err.awaitEnd();
    return this;
  }

  /** Starts the server again with the same data, options and environment; the port changes. */
  public RunningWar restart() {
    terminate();
    return start();
  }

  @Override
  public URI uri() {
    return address;
  }

  /** The process, for its id or a look at its memory. */
  public Process process() {
    return process;
  }

  /** All that was printed on standard output up to now, in lines. */
  public String out() {
    return out.text();
  }

  /** All that was printed on standard error up to now, in lines. */
  public String err() {
    return err.text();
  }

  /** The exit code of the ended server. */
  public int exitCode() {
    await(process.onExit(), STOP, "did not end");
    return process.exitValue();
  }

  /** SIGTERM; waits for the end and tells the exit code. */
  public int terminate() {
    process.toHandle().destroy(); // a Process would close its streams, with what it still prints
    return exitCode();
  }

  /** SIGKILL; waits for the end. */
  public void kill() {
    process.toHandle().destroyForcibly();
    exitCode();
  }

  /** Ends the server if it still runs, whatever it does. */
  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
    database.ifPresent(FreshDatabase::close);
  }

  private void launch() {
    List<String> command = new ArrayList<>(before);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path file = Path.of(System.getProperty("war", "target/mspaintr.war"));
    command.add(java);
    command.addAll(jvm);
    if (patch != null) {
      command.addAll(patchedWords(file));
    } else if (isPacked) {
      command.addAll(List.of("-jar", file.toString()));
    } else {
      command.addAll(RecordedStart.words(java, file));
    }
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new AssertionError("java cannot be started", e);
    }
    out = new Printed(process.getInputStream());
    err = new Printed(process.getErrorStream());
  }

  private List<String> patchedWords(Path war) {
    Path webInf = Path.of(war.toString().replaceFirst("\\.war$", "")).resolve("WEB-INF");
    String classes =
        Stream.of("lib-launcher/*", "lib/*", "classes")
            .map(part -> webInf + "/" + part)
            .collect(Collectors.joining(":", patch + ":", ""));
    return List.of("-cp", classes, Launcher.class.getName());
  }

  private Object await(CompletableFuture<?> event, Duration longest, String otherwise) {
    try {
      return event.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close(); // nobody else has it yet
      throw new AssertionError("The server " + otherwise + " in " + longest + printed(), e);
    } catch (Exception e) {
      throw new AssertionError("The wait for the server broke off" + printed(), e);
    }
  }

  private String printed() {
    return "\n--- standard output\n" + out() + "--- standard error\n" + err();
  }
}
