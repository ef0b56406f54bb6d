package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** The sender saw their notices up to one; they are forgotten. */
public record SeeNotices(CommandId id, String upTo) implements FeedCommand {
  public SeeNotices {
    requireNonNull(id);
    requireNonNull(upTo);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by) {
    return completedFuture(services.noticing().markSeen(this, id, by.signedIn(), upTo));
  }
}
