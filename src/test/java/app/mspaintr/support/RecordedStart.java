package app.mspaintr.support;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A WAR unpacked, with a recording of the classes that its start loads, as the container image has
 * it: a start takes two thirds of the CPU. Made once for each WAR and each Java, by whichever JVM
 * of the tests is the first to need it.
 */
final class RecordedStart {
  private static final int MINUTES_TO_RECORD = 3;

  private final String java;
  private final Path folder;
  private final Path recording;

  private RecordedStart(String java, Path folder) {
    this.java = java;
    this.folder = folder;
    this.recording = folder.resolve("start.jsa");
  }

  /**
   * The words behind {@code java} that start the server, before its options.
   *
   * @param java the command
   * @param war to be started
   */
  static synchronized List<String> words(String java, Path war) {
    try {
      Path all = Files.createDirectories(war.resolveSibling("recorded").toAbsolutePath());
      String version = String.valueOf(Runtime.version().feature());
      RecordedStart start = new RecordedStart(java, all.resolve(version));
      try (FileChannel channel =
          FileChannel.open(
              all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock(); // of all processes, until it closes
        if (!start.isOf(war)) {
          start.clear();
          start.unpack(war.toAbsolutePath());
          start.record();
        }
      }
      return start.words("-XX:SharedArchiveFile=" + start.recording);
    } catch (IOException e) {
      throw new AssertionError("The start cannot be recorded", e);
    }
  }

  private List<String> words(String option) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("WEB-INF"))) {
      String jars =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".jar"))
              .sorted()
              .collect(Collectors.joining(":"));
      return List.of(option, "-cp", jars, "app.mspaintr.launcher.server.Launcher");
    }
  }

  private boolean isOf(Path war) throws IOException {
    return Files.exists(recording)
        && Files.getLastModifiedTime(recording).compareTo(Files.getLastModifiedTime(war)) > 0;
  }

  private void clear() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void unpack(Path war) throws IOException {
    Files.createDirectories(folder);
    tool(folder, "xf", war.toString());
    Path webInf = folder.resolve("WEB-INF");
    Path classes = webInf.resolve("classes");
    tool(webInf.resolve("lib-launcher"), "cf", "application.jar", "-C", classes.toString(), ".");
  }

  private void record() throws IOException {
    Path half = folder.resolve("half.jsa");
    Path data = folder.resolve("data");
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(RunningWar.LIGHT);
    command.addAll(words("-XX:ArchiveClassesAtExit=" + half));
    command.addAll(List.of("--port", "0", "--data", data.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Printed printed = new Printed(process.getInputStream());
    try {
      CompletableFuture.anyOf(printed.line(RunningWar.READY), process.onExit())
          .get(MINUTES_TO_RECORD, TimeUnit.MINUTES);
      process.toHandle().destroy();
      process.onExit().get(MINUTES_TO_RECORD, TimeUnit.MINUTES);
      Files.move(half, recording);
    } catch (Exception e) {
      throw new AssertionError("The start was not recorded: " + printed.text(), e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void tool(Path folder, String... words) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jar").toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    int code = process.onExit().join().exitValue();
    if (code != 0) {
      throw new IOException("jar ended with " + code);
    }
  }
}
