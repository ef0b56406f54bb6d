package app.mspaintr.picture;

import app.mspaintr.connection.Channel;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.picture.storage.StoredFile;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.live.ClientConnection;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends a picture's bytes as binary frames, for clients that have no other way to them. */
@ApplicationScoped
public class PictureStreamer implements CommandHandlers {
  private Pictures pictures;

  protected PictureStreamer() {}

  @Inject
  PictureStreamer(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public void register(Registration commands) {
    commands.add(
        ShowPicture.class,
        (command, by) -> show(command, by.connection()),
        Channel.FEED,
        Channel.ROOM);
  }

  /**
   * The answer; the picture's chunks follow it through the connection, as fast as the client takes
   * them.
   */
  private CommandResult show(ShowPicture command, ClientConnection connection) {
    StoredFile picture =
        pictures
            .find(command.picture(), command.width() == null ? 0 : command.width())
            .orElseThrow(
                () -> new ApplicationException(ErrorCode.NOT_FOUND, "There is no such picture."));
    if (!connection.hasRoomForStream()) {
      throw new ApplicationException(ErrorCode.BUSY, "Other pictures are still on their way.");
    }
    return CommandResult.of(new PictureAccepted(command.id(), picture.size(), picture.mediaType()))
        .then("A picture was not sent", () -> connection.stream(pictures.chunks(picture)));
  }
}
