package app.mspaintr.post;

import app.mspaintr.painting.PublishedPainting;
import app.mspaintr.picture.PublishedPicture;
import app.mspaintr.platform.wire.Person;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A post as clients see it.
 *
 * @param title empty where there is none
 * @param altText empty where there is none
 * @param starred whether the reader gave it a star; null, and left out, where many readers are told
 * @param publishedAt ISO-8601, UTC, with milliseconds
 * @param painting how it was painted; null, and left out, where it was not painted here
 */
public record PublishedPost(
    String id,
    Person author,
    PublishedPicture picture,
    String title,
    String altText,
    int stars,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean starred,
    int comments,
    String publishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) PublishedPainting painting) {

  /** The same, for one reader. */
  public PublishedPost asSeenBy(boolean hasStarred) {
    return new PublishedPost(
        id, author, picture, title, altText, stars, hasStarred, comments, publishedAt, painting);
  }

  /** As a member of its painting's family, which goes on from {@code at}. */
  Continuation asRelative(long at) {
    String thumbnail =
        picture.thumbnails().isEmpty() ? picture.url() : picture.thumbnails().get(0).url();
    return new Continuation(id, author, title, at, thumbnail);
  }
}
