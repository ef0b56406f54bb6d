package app.mspaintr.picture.storage;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file of a picture as we encoded it, still temporary.
 *
 * @param name 0 for the main file; for a thumbnail the width it is asked for by
 * @param width pixels across, at least 1; for a thumbnail at most its name
 * @param height pixels down, at least 1
 * @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/gif}
 * @param file where it lies now
 * @param sha256 of its bytes, 64 lowercase hexadecimal digits
 * @param bytes its size
 */
public record Rendition(
    int name, int width, int height, String mediaType, Path file, String sha256, long bytes) {
  public Rendition {
    Objects.requireNonNull(mediaType);
    Objects.requireNonNull(file);
    PictureFiles.checkId(sha256);
    if (name < 0 || width < 1 || height < 1 || bytes < 1) {
      throw new IllegalArgumentException("a rendition must have a size");
    }
  }
}
