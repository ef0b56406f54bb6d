package app.mspaintr.upload;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Begins an upload of {@code size} bytes, or asks where it goes on. */
public record BeginUpload(CommandId id, long size, String mediaType) implements Command {
  public BeginUpload {
    requireNonNull(id);
    requireNonNull(mediaType);
  }
}
