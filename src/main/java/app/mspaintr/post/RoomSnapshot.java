package app.mspaintr.post;

import app.mspaintr.wire.Event;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A room as it stands at {@code seq}: its post, and the newest comments, oldest first; {@code end}
 * where there are none before them; what its painting goes on from, the first of them first, and
 * what goes on from it, oldest first.
 */
public record RoomSnapshot(
    long seq,
    PublishedPost post,
    List<WrittenComment> comments,
    boolean end,
    List<Continuation> ancestors,
    List<Continuation> continuations)
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
