package app.mspaintr.launcher.war;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes the unpacked files of other WARs that no process uses any more. */
public final class Cleaning {
  /** How old a folder of a start that broke off must be. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private Cleaning() {}

  /**
   * Removes every unpacked WAR beside {@code place} that is not in use, and what starts that broke
   * off left there.
   */
  public static void besides(Path place) throws IOException {
    if (!Files.exists(UnpackedWar.lockOf(place))) {
      return; // unpacked by hand, as in the container image
    }
    try (Stream<Path> siblings = Files.list(place.getParent())) {
      for (Path sibling : siblings.filter(Files::isDirectory).toList()) {
        if (sibling.getFileName().toString().startsWith("making")) {
          deleteAbandoned(sibling);
        } else if (!sibling.equals(place)) {
          deleteUnused(sibling);
        }
      }
    }
  }

  private static void deleteAbandoned(Path folder) throws IOException {
    if (Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
      delete(folder);
    }
  }

  private static void deleteUnused(Path folder) throws IOException {
    Path lockFile = UnpackedWar.lockOf(folder);
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        delete(folder);
        Files.delete(lockFile);
      }
    }
  }

  /** Deletes a folder with all that is in it, deepest first. */
  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
