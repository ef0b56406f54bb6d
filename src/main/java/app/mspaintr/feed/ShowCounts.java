package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.ErrorCode;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks for the tallies of up to 200 posts. */
public record ShowCounts(CommandId id, List<String> posts) implements FeedCommand {
  private static final int MAX_POSTS = 200;

  public ShowCounts {
    requireNonNull(id);
    posts = List.copyOf(posts);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by) {
    if (posts.size() > MAX_POSTS) {
      throw new ApplicationException(
          ErrorCode.TOO_LONG, "Ask for " + MAX_POSTS + " posts at most.");
    }
    return completedFuture(
        CommandResult.of(new CountsAccepted(id, services.posts().reading().counts(posts))));
  }
}
