package app.mspaintr.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a server's heap holds, by the JDK's {@code jcmd}. */
public final class Heap {
  /** The young and the old generation, or all of G1's heap. */
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private Heap() {}

  /** Kilobytes in use after a full collection. */
  public static long usedAfterCollection(RunningWar war) {
    String pid = String.valueOf(war.process().pid());
    jcmd(pid, "GC.run");
    return USED.matcher(jcmd(pid, "GC.heap_info"))
        .results()
        .map(MatchResult::group)
        .mapToLong(found -> Long.parseLong(found.replaceAll(".*used (\\d+)K", "$1")))
        .sum();
  }

  private static String jcmd(String pid, String command) {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process process = new ProcessBuilder(tool, pid, command).redirectErrorStream(true).start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError("jcmd " + command + ": " + told);
      }
      return told;
    } catch (IOException e) {
      throw new AssertionError("There is no " + tool, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
