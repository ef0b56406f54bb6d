package app.mspaintr.launcher.war;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A WAR's files beside its data, because Java reads no jars inside a jar: in a folder KEY, where
 * the key is made of the content, so that another WAR gets another folder. A folder appears at
 * once, by a rename, and is looked through at every start; a shared lock on {@code KEY.lock} tells
 * that it is in use.
 */
public final class UnpackedWar {
  private final ZipFile war;
  private final WarLayout layout;
  private final List<? extends ZipEntry> files;
  private final Path folder;

  private UnpackedWar(ZipFile war, WarLayout layout, Path folder) {
    this.war = war;
    this.layout = layout;
    this.folder = folder;
    files =
        war.stream()
            .filter(e -> !e.isDirectory() && !e.getName().startsWith(layout.bootstrap()))
            .toList();
  }

  /**
   * Where the WAR's files lie; they are unpacked if they are not yet there.
   *
   * @param folder of all unpacked WARs, which may be missing
   * @throws IOException where the folder cannot be written to
   */
  public static Path of(Path war, WarLayout layout, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      Files.createDirectories(folder);
      return new UnpackedWar(zip, layout, folder).place();
    }
  }

  /** The file whose lock tells that an unpacked WAR is in use. */
  static Path lockOf(Path place) {
    return place.resolveSibling(place.getFileName() + ".lock");
  }

  private Path place() throws IOException {
    Path place = folder.resolve(key());
    holdLock(lockOf(place));
    while (!complete(place)) {
      Path made = Files.createTempDirectory(folder, "making");
      for (ZipEntry file : files) {
        copy(file, made.resolve(file.getName()));
      }
      PackageIndex.make(made, layout.libraries());
      try {
        if (Files.exists(place)) {
          Files.move(place, made.resolve("broken"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
        Cleaning.delete(made); // another start was faster; look at what it made
      }
    }
    return place;
  }

  /** The lock lasts as long as the process. */
  @SuppressWarnings("resource")
  private static void holdLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      channel.lock(0, Long.MAX_VALUE, true);
    } catch (OverlappingFileLockException e) {
      channel.close(); // this process has it already
    }
  }

  private boolean complete(Path place) throws IOException {
    for (ZipEntry file : files) {
      Path copy = place.resolve(file.getName());
      if (!Files.isRegularFile(copy) || Files.size(copy) != file.getSize()) {
        return false;
      }
    }
    return true;
  }

  private void copy(ZipEntry file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream content = war.getInputStream(file)) {
      Files.copy(content, to);
    }
  }

  private String key() {
    CRC32 names = new CRC32();
    long content = 0;
    for (ZipEntry file : files) {
      names.update(file.getName().getBytes(StandardCharsets.UTF_8));
      content = content * 31 + file.getCrc();
    }
    return Long.toHexString(names.getValue()) + "-" + Long.toHexString(content);
  }
}
