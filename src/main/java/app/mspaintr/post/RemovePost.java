package app.mspaintr.post;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Removes a post of the sender's. */
public record RemovePost(CommandId id, String post) implements PostCommand {
  public RemovePost {
    requireNonNull(id);
    requireNonNull(post);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(PostServices services, ClientSession by) {
    return completedFuture(services.removing().remove(this, by.signedIn()));
  }
}
