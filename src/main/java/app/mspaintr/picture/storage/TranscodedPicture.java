package app.mspaintr.picture.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/**
 * A picture that is safe to serve: upright, in sRGB, without metadata, encoded by us. Its files are
 * temporary until {@link PictureFiles#keep} takes them; closing deletes those that remain.
 *
 * @param main the picture itself, whose hash is its id
 * @param thumbnails smaller ones, narrowest first; none where the picture is small
 * @param placeholder a ThumbHash in base64, at most 36 characters
 */
public record TranscodedPicture(Rendition main, List<Rendition> thumbnails, String placeholder)
    implements AutoCloseable {
  public TranscodedPicture {
    Objects.requireNonNull(main);
    Objects.requireNonNull(placeholder);
    thumbnails = List.copyOf(thumbnails);
  }

  /** The id that names the picture in files and addresses. */
  public String id() {
    return main.sha256();
  }

  public int width() {
    return main.width();
  }

  public int height() {
    return main.height();
  }

  public String mediaType() {
    return main.mediaType();
  }

  @Override
  public void close() throws IOException {
    for (Rendition thumbnail : thumbnails) {
      Files.deleteIfExists(thumbnail.file());
    }
    Files.deleteIfExists(main.file());
  }
}
