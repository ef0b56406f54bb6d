package app.mspaintr.publishing;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Ends the painting of a post that was watched; {@code upload} is the picture that it became. */
public record FinishPainting(CommandId id, String post, String upload) implements Command {
  public FinishPainting {
    requireNonNull(id);
    requireNonNull(post);
    requireNonNull(upload);
  }
}
