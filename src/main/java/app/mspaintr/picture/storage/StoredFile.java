package app.mspaintr.picture.storage;

import app.mspaintr.painting.log.PaintLogSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a picture, of a smaller one of it, or of the log of its painting.
 *
 * @param id of the picture
 * @param path where they are; immutable
 * @param size in bytes
 * @param mediaType by their content, which we wrote: {@code image/png}, {@code image/jpeg} or
 *     {@code image/gif}; or a log's
 */
public record StoredFile(String id, Path path, long size, String mediaType) {
  /** Looks at the file; empty where it is not there. */
  public static Optional<StoredFile> find(Path path, String id) {
    try {
      return Optional.of(at(path, id));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredFile at(Path path, String id) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer first = ByteBuffer.allocate(1);
      file.read(first, 0);
      String mediaType =
          switch (Byte.toUnsignedInt(first.get(0))) {
            case 0x89 -> "image/png";
            case 0xff -> "image/jpeg";
            case 'M' -> PaintLogSummary.MEDIA_TYPE;
            default -> "image/gif";
          };
      return new StoredFile(id, path, file.size(), mediaType);
    }
  }
}
