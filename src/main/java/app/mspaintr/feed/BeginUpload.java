package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Begins an upload of {@code size} bytes, or asks where it goes on. */
public record BeginUpload(CommandId id, long size, String mediaType) implements FeedCommand {
  public BeginUpload {
    requireNonNull(id);
    requireNonNull(mediaType);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by) {
    return completedFuture(
        CommandResult.of(services.uploading().begin(by.signedIn(), id, size, mediaType)));
  }
}
