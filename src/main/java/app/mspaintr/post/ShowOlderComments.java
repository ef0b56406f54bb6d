package app.mspaintr.post;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Asks for the comments before one; {@code limit} is clamped to 1 to 100. */
public record ShowOlderComments(CommandId id, String before, int limit) implements RoomCommand {
  public ShowOlderComments {
    requireNonNull(id);
    requireNonNull(before);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(PostRoom room, ClientSession by) {
    return completedFuture(room.services().reading().olderComments(this, room.post()));
  }
}
