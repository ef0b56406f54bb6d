package app.mspaintr.painting.lineage;

import app.mspaintr.platform.wire.Event;
import app.mspaintr.post.Continuation;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody went on from the painting of the post {@code of}.
 *
 * @param notice what its author is told beside that; null, and left out, in the room
 * @param noticeCount how many the author has now; null, and left out, in the room
 */
public record Continued(
    String of,
    Continuation continuation,
    @JsonInclude(JsonInclude.Include.NON_NULL) UnseenNotice notice,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer noticeCount)
    implements Event {

  /** As the room hears it. */
  Continued(String of, Continuation continuation) {
    this(of, continuation, null, null);
  }

  /** As the author of {@code of} hears it. */
  public Continued noticed(UnseenNotice notice, int noticeCount) {
    return new Continued(of, continuation, notice, noticeCount);
  }
}
