package app.mspaintr.post;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Asks for a picture's bytes, full-size or {@code width} pixels wide. */
public record ShowPicture(CommandId id, String picture, Integer width) implements PostCommand {
  public ShowPicture {
    requireNonNull(id);
    requireNonNull(picture);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(PostServices services, ClientSession by) {
    return completedFuture(services.showing().show(this, by.connection()));
  }
}
