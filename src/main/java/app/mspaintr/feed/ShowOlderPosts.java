package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Asks for the posts before one; {@code limit} is clamped to 1 to 100. */
public record ShowOlderPosts(CommandId id, String before, int limit) implements Command {
  public ShowOlderPosts {
    requireNonNull(id);
    requireNonNull(before);
  }
}
