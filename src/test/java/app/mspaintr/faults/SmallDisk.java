package app.mspaintr.faults;

import app.mspaintr.support.RunningWar;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk of a few megabytes, to be filled up: a file system in memory. It is mounted as root, else
 * in a name space of its own, which any user may make on most systems; where neither is allowed, as
 * in many containers, the small one that a container has in {@code /dev/shm} will do.
 */
final class SmallDisk implements AutoCloseable {
  /** Enough for the unpacked WAR, 40 MB, and some pictures; what Docker gives to /dev/shm. */
  private static final int MEGABYTES = 64;

  private static final Path SHARED_MEMORY = Path.of("/dev/shm");
  private static final String MOUNT = "mount -t tmpfs -o size=" + MEGABYTES + "m tmpfs ";

  private final Path folder;
  private final Runnable away;
  private Path seen;
  private List<String> door = List.of();

  private SmallDisk(Path folder, Runnable away) {
    this.folder = folder;
    this.away = away;
    this.seen = folder;
  }

  /**
   * An empty disk.
   *
   * @param mountPoint an empty folder
   * @throws org.opentest4j.TestAbortedException where none is to be had, after saying so loudly
   */
  static SmallDisk at(Path mountPoint) throws IOException {
    String not = mounted(mountPoint);
    if (not.isEmpty()) {
      Runnable unmount = () -> sh("umount -l " + mountPoint);
      return new SmallDisk(mountPoint, unmount).reported("mounted");
    }
    Process holder = process("exec unshare -rm sh -c '" + MOUNT + mountPoint + " && echo && cat'");
    BufferedReader said = holder.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    if (line != null && line.isEmpty()) {
      SmallDisk disk = new SmallDisk(mountPoint, holder::destroy);
      disk.seen = Path.of("/proc/" + holder.pid() + "/root" + mountPoint);
      disk.door = List.of("nsenter", "-t", "" + holder.pid(), "-U", "-m", "--preserve-credentials");
      return disk.reported("in a name space");
    }
    if (SHARED_MEMORY.toFile().getTotalSpace() == bytes(MEGABYTES)) { // a container's own
      Path inside = Files.createTempDirectory(SHARED_MEMORY, "faults");
      return new SmallDisk(inside, () -> delete(inside)).reported("in /dev/shm");
    }
    String untested =
        "THE FULL DISK WAS NOT TESTED: no small disk is to be had (%s; %s; /dev/shm has not %d MB)"
            .formatted(not, line, MEGABYTES);
    Faults.report(
        "%n*** %s%n*** Run it as root, in a container with --cap-add SYS_ADMIN.", untested);
    return Assumptions.abort(untested);
  }

  /** A server with its data on the disk. */
  RunningWar server() {
    return Servers.on(folder.resolve("data")).by(door);
  }

  /** The disk as the test sees it. */
  Path seen() {
    return seen;
  }

  /** Leaves so many megabytes; what to delete for room. */
  Path fill(int megabytes) throws IOException {
    Path ballast = seen.resolve("ballast" + megabytes);
    File disk = seen.toFile();
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (disk.getUsableSpace() > bytes(megabytes)) {
        out.write(block);
      }
    }
    return ballast;
  }

  @Override
  public void close() {
    away.run();
  }

  private SmallDisk reported(String kind) {
    Faults.report("A disk of %d MB, %s", seen.toFile().getTotalSpace() >> 20, kind);
    return this;
  }

  private static String mounted(Path mountPoint) {
    return sh(MOUNT + mountPoint);
  }

  /** Runs a command; empty where it went well, else what it said. */
  private static String sh(String command) {
    try {
      Process process = process("exec " + command);
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : told.strip().replaceAll("\\s+", " ") + " ";
    } catch (IOException e) {
      throw new AssertionError(command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Process process(String command) throws IOException {
    return new ProcessBuilder(List.of("sh", "-c", command)).redirectErrorStream(true).start();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new AssertionError("Files stay in " + folder, e);
    }
  }

  private static long bytes(int megabytes) {
    return megabytes * 1024L * 1024;
  }
}
