package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Ends the painting of a post that was watched; {@code upload} is the picture that it became. */
public record FinishPainting(CommandId id, String post, String upload) implements FeedCommand {
  public FinishPainting {
    requireNonNull(id);
    requireNonNull(post);
    requireNonNull(upload);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by) {
    return services.finishing().finish(this, id, by.signedIn(), post, upload);
  }
}
