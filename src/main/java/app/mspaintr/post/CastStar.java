package app.mspaintr.post;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.Outcome;
import app.mspaintr.member.Visitor;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Puts the sender's star on a post. */
public record CastStar(CommandId id, String post) implements PostCommand {
  public CastStar {
    requireNonNull(id);
    requireNonNull(post);
  }

  @Override
  public CompletionStage<Outcome> applyTo(PostServices services, Visitor by) {
    return completedFuture(services.starring().cast(this, by.signedIn()));
  }
}
