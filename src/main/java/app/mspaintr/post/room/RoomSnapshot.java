package app.mspaintr.post.room;

import app.mspaintr.painting.lineage.UnseenNotice;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.post.Continuation;
import app.mspaintr.post.PublishedPost;
import app.mspaintr.post.comment.WrittenComment;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A room as it stands at {@code seq}: its post, and the newest comments, oldest first; {@code end}
 * where there are none before them; what its painting goes on from, the first of them first, and
 * what goes on from it, oldest first.
 *
 * @param notices the reader's newest, newest first; null, and left out, for a guest
 * @param noticeCount how many there are in all; null, and left out, for a guest
 */
public record RoomSnapshot(
    long seq,
    PublishedPost post,
    List<WrittenComment> comments,
    boolean end,
    List<Continuation> ancestors,
    List<Continuation> continuations,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<UnseenNotice> notices,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer noticeCount)
    implements Event {
  public RoomSnapshot {
    comments = List.copyOf(comments);
    ancestors = List.copyOf(ancestors);
    continuations = List.copyOf(continuations);
  }

  @Override
  @JsonProperty("type")
  public String type() {
    return "snapshot";
  }
}
