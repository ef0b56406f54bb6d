package app.mspaintr.post;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.Outcome;
import app.mspaintr.member.Visitor;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Writes a comment under the room's post. */
public record AddComment(CommandId id, String text) implements RoomCommand {
  public AddComment {
    requireNonNull(id);
    requireNonNull(text);
  }

  @Override
  public CompletionStage<Outcome> applyTo(PostRoom room, Visitor by) {
    return completedFuture(room.services().commenting().add(this, room.post(), by.signedIn()));
  }
}
