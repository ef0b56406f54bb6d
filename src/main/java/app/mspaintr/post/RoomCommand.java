package app.mspaintr.post;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** The commands of a post's room. */
public sealed interface RoomCommand
    permits AddComment, RemoveComment, ShowOlderComments, PostCommand {
  /** The client's own id. */
  CommandId id();

  /** Has its service carry it out; refused by a {@link app.mspaintr.wire.ApplicationException}. */
  CompletionStage<CommandResult> applyTo(PostRoom room, ClientSession by);
}
