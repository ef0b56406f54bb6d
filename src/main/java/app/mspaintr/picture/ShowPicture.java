package app.mspaintr.picture;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Asks for a picture's bytes, full-size or {@code width} pixels wide. */
public record ShowPicture(CommandId id, String picture, Integer width) implements Command {
  public ShowPicture {
    requireNonNull(id);
    requireNonNull(picture);
  }
}
