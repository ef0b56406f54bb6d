package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Asks for the posts before one; {@code limit} is clamped to 1 to 100. */
public record ShowOlderPosts(CommandId id, String before, int limit) implements FeedCommand {
  public ShowOlderPosts {
    requireNonNull(id);
    requireNonNull(before);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by) {
    return completedFuture(services.browsing().olderPosts(this, by));
  }
}
