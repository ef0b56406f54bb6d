package app.mspaintr.post;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Removes a comment of the sender's. */
public record RemoveComment(CommandId id, String comment) implements RoomCommand {
  public RemoveComment {
    requireNonNull(id);
    requireNonNull(comment);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(PostRoom room, ClientSession by) {
    return completedFuture(room.services().commenting().remove(this, room.post(), by.signedIn()));
  }
}
