package app.mspaintr.picture.transcode;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.DecodedImage;
import app.mspaintr.picture.codec.ImageEncoder;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.storage.PictureFiles;
import app.mspaintr.picture.storage.Rendition;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.picture.thumbnail.Thumbnails;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Makes of one file of unknown content a picture that is safe to serve. */
public final class ImageTranscoder {
  private final PictureLimits limits;
  private final PictureFiles files;

  public ImageTranscoder(PictureLimits limits, PictureFiles files) {
    this.limits = Objects.requireNonNull(limits);
    this.files = Objects.requireNonNull(files);
  }

  /**
   * Reads {@code upload}, which is left as it is.
   *
   * @throws InvalidPictureException where it is no picture that is taken
   * @throws IOException where a disk fails or the deadline has passed
   */
  public TranscodedPicture normalise(Path upload) throws InvalidPictureException, IOException {
    limits.checkBytes(Files.size(upload));
    byte[] file;
    try (InputStream in = Files.newInputStream(upload)) {
      file = in.readNBytes(limits.bytes());
    }
    ImageFormat kind = ImageFormat.of(file);
    return encode(kind.decode(file, limits, new Deadline(limits.time())));
  }

  private TranscodedPicture encode(DecodedImage decoded) throws IOException {
    List<Rendition> made = new ArrayList<>();
    try {
      Rendition main = files.write(0, decoded.still(), decoded.main());
      List<Thumbnails.Thumbnail> thumbnails = Thumbnails.of(decoded.still());
      for (Thumbnails.Thumbnail thumbnail : thumbnails) {
        ImageEncoder encoding = Thumbnails.encoding(thumbnail.image(), decoded.exact());
        made.add(files.write(thumbnail.name(), thumbnail.image(), encoding));
      }
      Collections.reverse(made);
      String placeholder = Thumbnails.placeholder(decoded.still(), thumbnails);
      return new TranscodedPicture(main, made, placeholder);
    } catch (IOException | RuntimeException | Error e) {
      for (Rendition rendition : made) {
        Files.deleteIfExists(rendition.file());
      }
      throw e;
    }
  }
}
