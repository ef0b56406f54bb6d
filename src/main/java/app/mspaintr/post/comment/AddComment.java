package app.mspaintr.post.comment;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/**
 * Writes a comment under the room's post.
 *
 * @param text may be empty where something is drawn
 * @param pin where it is stuck to the picture; null for nowhere
 * @param drawing the log of a drawing, in Base64; null for none
 */
public record AddComment(CommandId id, String text, Pin pin, String drawing) implements Command {
  public AddComment {
    requireNonNull(id);
    requireNonNull(text);
  }

  /** A comment of words alone. */
  public AddComment(CommandId id, String text) {
    this(id, text, null, null);
  }
}
