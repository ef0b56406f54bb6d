package app.mspaintr.post;

import app.mspaintr.wire.CommandDecoder;
import java.util.Map;

/** Reads what is asked for in a room. */
public final class RoomDecoder extends CommandDecoder<RoomCommand> {
  public RoomDecoder() {
    super(
        Map.of(
            "addComment", as(AddComment.class),
            "removeComment", as(RemoveComment.class),
            "showOlderComments", as(ShowOlderComments.class),
            "castStar", as(CastStar.class),
            "withdrawStar", as(WithdrawStar.class),
            "removePost", as(RemovePost.class),
            "showPicture", as(ShowPicture.class)));
  }
}
