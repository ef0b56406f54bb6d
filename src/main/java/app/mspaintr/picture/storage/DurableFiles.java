package app.mspaintr.picture.storage;

import app.mspaintr.picture.codec.ImageEncoder;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Files that are whole or not there, also after a loss of power. */
final class DurableFiles {
  private DurableFiles() {}

  /** Writes to a file. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** A new file that was written. */
  record Written(Path file, String sha256, long size) {}

  /** Encodes to a new file in {@code folder}; on return its bytes are on the disk. */
  static Rendition encode(Path folder, int name, BufferedImage image, ImageEncoder encoding)
      throws IOException {
    Written written = write(folder, encoding::write);
    return new Rendition(
        name,
        image.getWidth(),
        image.getHeight(),
        encoding.mediaType(),
        written.file(),
        written.sha256(),
        written.size());
  }

  /** Writes to a new file in {@code folder}; on return its bytes are on the disk. */
  static Written write(Path folder, Content content) throws IOException {
    Path file = Files.createTempFile(folder, "picture", ".part");
    MessageDigest digest = sha256();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      content.write(buffered);
      buffered.flush();
      channel.force(true);
      return new Written(file, HexFormat.of().formatHex(digest.digest()), channel.size());
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Gives {@code from} its lasting place; where a file is there already, that one stays. */
  static void moveForGood(Path from, Path to) throws IOException {
    if (touch(to)) {
      Files.deleteIfExists(from);
      return;
    }
    Path shelf = to.getParent();
    Path room = shelf.getParent();
    if (!Files.isDirectory(shelf)) {
      Files.createDirectories(shelf);
      flush(room);
      flush(room.getParent());
    }
    Files.setLastModifiedTime(from, FileTime.from(Instant.now()));
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    flush(shelf);
  }

  /** Deletes {@code main} and then what is named after it. */
  static void deleteAll(Path main) throws IOException {
    Files.deleteIfExists(main);
    try (DirectoryStream<Path> thumbnails =
        Files.newDirectoryStream(main.getParent(), main.getFileName() + "-*")) {
      for (Path thumbnail : thumbnails) {
        Files.deleteIfExists(thumbnail);
      }
    } catch (NoSuchFileException e) {
      return; // the shelf was never made
    }
  }

  /** Whether {@code file} is there and was last written or kept before {@code age}. */
  static boolean older(Path file, Duration age) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(age));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean touch(Path file) throws IOException {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** The names in a folder; Windows keeps them without being asked, and cannot open it. */
  private static void flush(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
