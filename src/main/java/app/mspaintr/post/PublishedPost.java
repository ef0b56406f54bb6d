package app.mspaintr.post;

import app.mspaintr.picture.PublishedPicture;
import app.mspaintr.wire.Person;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A post as clients see it.
 *
 * @param title empty where there is none
 * @param altText empty where there is none
 * @param starred whether the reader gave it a star; null, and left out, where many readers are told
 * @param publishedAt ISO-8601, UTC, with milliseconds
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
    String publishedAt) {

  /** The same, for one reader. */
  PublishedPost asSeenBy(boolean hasStarred) {
    return new PublishedPost(
        id, author, picture, title, altText, stars, hasStarred, comments, publishedAt);
  }
}
