package app.mspaintr.post.comment;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.PublishedPost;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a comment is stuck to a picture.
 *
 * @param x pixels from the picture's left
 * @param y pixels from its top
 * @param at the moment of a painting, in bytes of its log; null, and left out, for none
 */
public record Pin(int x, int y, @JsonInclude(JsonInclude.Include.NON_NULL) Long at) {
  /** Refuses a pin beside the picture, or after the painting's end. */
  void checkOn(PublishedPost post) {
    boolean inside = x >= 0 && y >= 0 && x < post.picture().width() && y < post.picture().height();
    boolean during =
        at == null || at >= 0 && post.painting() != null && at <= post.painting().bytes();
    if (!inside || !during) {
      throw new ApplicationException(
          ErrorCode.MALFORMED, "There is no such place, or no such moment, in the picture.");
    }
  }
}
