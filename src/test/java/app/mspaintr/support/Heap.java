package app.mspaintr.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's heap holds, by the JDK's {@code jcmd}. */
public final class Heap {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private Heap() {}

  /**
   * Kilobytes of the objects that can be reached. They are counted while nothing runs, for what is
   * in use a moment after a collection is also what was allocated since; and after a collection
   * that let go of what only waited for its cleaner or finalizer.
   */
  public static long live(RunningWar war) {
    String pid = String.valueOf(war.process().pid());
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run_finalization");
    String histogram = jcmd(pid, "GC.class_histogram");
    Matcher total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new AssertionError("No total in " + histogram);
    }
    return Long.parseLong(total.group(1)) / 1024;
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
