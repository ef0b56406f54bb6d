package app.mspaintr.picture.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** One search for pictures that no one names any more. */
final class OrphanCollector {
  /** The folder of unfinished files, beside those of two letters. */
  static final String INCOMING = "incoming";

  private static final int ID_LENGTH = 64;
  private static final int ROOMS = 256;

  private final PictureFiles files;
  private final Predicate<String> stillNamed;
  private final Duration minimumAge;
  private int asked;

  OrphanCollector(PictureFiles files, Predicate<String> stillNamed, Duration minimumAge) {
    this.files = files;
    this.stillNamed = stillNamed;
    this.minimumAge = minimumAge;
  }

  /**
   * Deletes in {@code pictures} from the folder {@code next} on, which is left for the next run.
   *
   * @param most pictures asked about, after which no further folder is begun
   * @return how many were deleted
   */
  int run(Path pictures, AtomicInteger next, int most) throws IOException {
    unfinished(pictures.resolve(INCOMING));
    int deleted = 0;
    for (int rooms = 0; rooms < ROOMS && asked < most; rooms++) {
      int room = next.getAndUpdate(before -> (before + 1) % ROOMS);
      deleted += room(pictures.resolve(HexFormat.of().toHexDigits((byte) room)));
    }
    return deleted;
  }

  private int room(Path room) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> shelves = Files.newDirectoryStream(room)) {
      for (Path shelf : shelves) {
        deleted += shelf(shelf);
      }
    } catch (NoSuchFileException e) {
      return 0; // nothing was ever kept here
    }
    return deleted;
  }

  private int shelf(Path shelf) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> pictures = Files.newDirectoryStream(shelf)) {
      for (Path picture : pictures) {
        String id = picture.getFileName().toString();
        if (id.length() == ID_LENGTH
            && DurableFiles.older(picture, minimumAge)
            && !isReferenced(id)
            && files.deleteIfOld(id, minimumAge)) {
          deleted++;
        }
      }
    }
    return deleted;
  }

  private boolean isReferenced(String id) {
    asked++;
    return stillNamed.test(id);
  }

  private void unfinished(Path incoming) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "*.part")) {
      for (Path part : parts) {
        if (DurableFiles.older(part, minimumAge)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (NoSuchFileException e) {
      return; // nothing was ever encoded
    }
  }
}
