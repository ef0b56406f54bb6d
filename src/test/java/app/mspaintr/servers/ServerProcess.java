package app.mspaintr.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server from the machine's point of view: the process with our data folder. */
final class ServerProcess {
  /** The folder that the server is told, as its property {@code mspaintr.data}. */
  private static final String DATA = System.getProperty("server.data");

  /** Names of our threads, of HikariCP's pool, of H2 and of the hashing of passwords. */
  private static final Pattern OURS =
      Pattern.compile(
          "\"((?:live|housekeeping|picture|database|H2|MVStore|password4j)[ :-][^\"]*)\"");

  private final long pid;

  private ServerProcess(long pid) {
    this.pid = pid;
  }

  static ServerProcess find() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().arguments().stream().anyMatch(ServerProcess::isOurs))
        .map(process -> new ServerProcess(process.pid()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOurs(String[] arguments) {
    return Arrays.asList(arguments).contains("-Dmspaintr.data=" + DATA);
  }

  /** The names of the threads that the application or its libraries began. */
  List<String> threadsOfTheApplication() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process dump = new ProcessBuilder(jcmd, Long.toString(pid), "Thread.print").start();
    Matcher names =
        OURS.matcher(new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return names.results().map(name -> name.group(1)).toList();
  }

  /** Whether the database's file is locked, which H2 does while it is open. */
  boolean holdsTheDatabase() throws IOException {
    Path file = Path.of(DATA, "mspaintr.mv.db");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }
}
