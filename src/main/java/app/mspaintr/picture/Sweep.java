package app.mspaintr.picture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/** One search for pictures that no one names any more. */
final class Sweep {
  /** The folder of unfinished files, beside those of two letters. */
  static final String INCOMING = "incoming";

  private static final int ID_LENGTH = 64;

  private final PictureFiles files;
  private final Predicate<String> stillNamed;
  private final Duration minimumAge;

  Sweep(PictureFiles files, Predicate<String> stillNamed, Duration minimumAge) {
    this.files = files;
    this.stillNamed = stillNamed;
    this.minimumAge = minimumAge;
  }

  /** Goes through {@code pictures} until {@code most} are deleted; gives how many were. */
  int run(Path pictures, int most) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> rooms = Files.newDirectoryStream(pictures)) {
      for (Path room : rooms) {
        if (room.endsWith(INCOMING)) {
          unfinished(room);
          continue;
        }
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(room)) {
          for (Path shelf : shelves) {
            deleted += shelf(shelf, most - deleted);
          }
        }
      }
    } catch (NoSuchFileException e) {
      return deleted; // nothing was ever kept
    }
    return deleted;
  }

  private int shelf(Path shelf, int most) throws IOException {
    int deleted = 0;
    if (most <= 0) {
      return 0;
    }
    try (DirectoryStream<Path> pictures = Files.newDirectoryStream(shelf)) {
      for (Path picture : pictures) {
        String id = picture.getFileName().toString();
        if (id.length() == ID_LENGTH
            && deleted < most
            && Disk.older(picture, minimumAge)
            && !stillNamed.test(id)
            && files.deleteIfOld(id, minimumAge)) {
          deleted++;
        }
      }
    }
    return deleted;
  }

  private void unfinished(Path incoming) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "*.part")) {
      for (Path part : parts) {
        if (Disk.older(part, minimumAge)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }
}
