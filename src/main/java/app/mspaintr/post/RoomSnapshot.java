package app.mspaintr.post;

import app.mspaintr.wire.Event;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A room as it stands at {@code seq}: its post, and the newest comments, oldest first; {@code end}
 * where there are none before them.
 */
public record RoomSnapshot(long seq, PublishedPost post, List<WrittenComment> comments, boolean end)
    implements Event {
  public RoomSnapshot {
    comments = List.copyOf(comments);
  }

  @Override
  @JsonProperty("type")
  public String type() {
    return "snapshot";
  }
}
