package app.mspaintr.picture;

import java.util.List;

/**
 * A picture as clients see it.
 *
 * @param id its content's SHA-256, in hexadecimal
 * @param width in pixels
 * @param height in pixels
 * @param mediaType of the full-size bytes
 * @param placeholder a ThumbHash, in Base64
 * @param url of the full-size bytes, relative to the page
 * @param thumbnails from small to large; empty for a small picture
 */
public record PublishedPicture(
    String id,
    int width,
    int height,
    String mediaType,
    String placeholder,
    String url,
    List<Thumbnail> thumbnails) {
  public PublishedPicture {
    thumbnails = List.copyOf(thumbnails);
  }

  /** A smaller one, {@code width} pixels wide. */
  public record Thumbnail(int width, String url) {}
}
