package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;
import java.util.List;

/** Asks for the tallies of up to 200 posts. */
public record ShowCounts(CommandId id, List<String> posts) implements Command {
  public ShowCounts {
    requireNonNull(id);
    posts = List.copyOf(posts);
  }
}
