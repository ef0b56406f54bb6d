package app.mspaintr.post.comment;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Removes a comment of the sender's. */
public record RemoveComment(CommandId id, String comment) implements Command {
  public RemoveComment {
    requireNonNull(id);
    requireNonNull(comment);
  }
}
