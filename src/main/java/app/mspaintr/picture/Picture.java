package app.mspaintr.picture;

import app.mspaintr.picture.storage.PictureFiles;
import app.mspaintr.picture.storage.TranscodedPicture;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A picture whose files lie in {@link PictureFiles}. */
@Entity
@Table(name = "picture")
public class Picture {
  @Id private String id;

  @Column(name = "media_type")
  private String mediaType;

  private int width;
  private int height;
  private long bytes;
  private String placeholder;

  /** Widths, comma-separated: the files say the rest. */
  private String thumbnails;

  @Column(name = "removed_at")
  private Instant removedAt;

  protected Picture() {}

  Picture(TranscodedPicture normalised) {
    id = normalised.id();
    mediaType = normalised.mediaType();
    width = normalised.width();
    height = normalised.height();
    bytes = normalised.main().bytes();
    placeholder = normalised.placeholder();
    thumbnails =
        normalised.thumbnails().stream()
            .map(thumbnail -> Integer.toString(thumbnail.name()))
            .collect(Collectors.joining(","));
  }

  public String id() {
    return id;
  }

  String mediaType() {
    return mediaType;
  }

  boolean isRemoved() {
    return removedAt != null;
  }

  void remove(Instant when) {
    removedAt = when;
  }

  /** Its files are gone as well. */
  void deleted() {
    bytes = 0;
  }

  /** A post shows it again, and its files are back. */
  void revive(TranscodedPicture taken) {
    bytes = taken.main().bytes();
    removedAt = null;
  }

  /** As clients see it. */
  public PublishedPicture published() {
    List<PublishedPicture.Thumbnail> smaller =
        Arrays.stream(thumbnails.split(","))
            .filter(text -> !text.isEmpty())
            .map(text -> new PublishedPicture.Thumbnail(Integer.parseInt(text), url() + "/" + text))
            .toList();
    return new PublishedPicture(id, width, height, mediaType, placeholder, url(), smaller);
  }

  private String url() {
    return "pictures/" + id;
  }
}
