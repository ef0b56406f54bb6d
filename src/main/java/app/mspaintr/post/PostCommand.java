package app.mspaintr.post;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import java.util.concurrent.CompletionStage;

/** The commands about any post, in its room and on the feed. */
public sealed interface PostCommand extends RoomCommand
    permits StarCommand, RemovePost, ShowPicture {
  /** Has its service carry it out. */
  CompletionStage<CommandResult> applyTo(PostServices services, ClientSession by);

  @Override
  default CompletionStage<CommandResult> applyTo(PostRoom room, ClientSession by) {
    return applyTo(room.services(), by);
  }
}
