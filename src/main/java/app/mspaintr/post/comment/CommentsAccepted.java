package app.mspaintr.post.comment;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;
import java.util.List;

/** Older comments, oldest first; {@code end} where there are none before them. */
public record CommentsAccepted(CommandId id, List<WrittenComment> comments, boolean end)
    implements Answer {
  public CommentsAccepted {
    comments = List.copyOf(comments);
  }
}
