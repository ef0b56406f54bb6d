package app.mspaintr.post;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/**
 * Writes a comment under the room's post.
 *
 * @param text may be empty where something is drawn
 * @param pin where it is stuck to the picture; null for nowhere
 * @param drawing the log of a drawing, in Base64; null for none
 */
public record AddComment(CommandId id, String text, Pin pin, String drawing)
    implements RoomCommand {
  public AddComment {
    requireNonNull(id);
    requireNonNull(text);
  }

  /** A comment of words alone. */
  public AddComment(CommandId id, String text) {
    this(id, text, null, null);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(PostRoom room, ClientSession by) {
    return completedFuture(room.services().commenting().add(this, room.post(), by.signedIn()));
  }
}
