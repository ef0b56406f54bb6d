package app.mspaintr.post.comment;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Asks for the comments before one; {@code limit} is clamped to 1 to 100. */
public record ShowOlderComments(CommandId id, String before, int limit) implements Command {
  public ShowOlderComments {
    requireNonNull(id);
    requireNonNull(before);
  }
}
