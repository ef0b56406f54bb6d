package app.mspaintr.post;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Removes a post of the sender's. */
public record RemovePost(CommandId id, String post) implements Command {
  public RemovePost {
    requireNonNull(id);
    requireNonNull(post);
  }
}
