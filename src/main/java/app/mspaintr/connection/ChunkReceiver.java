package app.mspaintr.connection;

import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.UploadChunk;
import java.util.Optional;

/** Where the chunks of a connection go. */
public interface ChunkReceiver {
  /**
   * Takes a chunk; what its sender is told of it, where it is told anything.
   *
   * @param by empty for a guest
   * @throws ApplicationException where it is not taken
   */
  Optional<? extends Event> receive(Optional<SignedIn> by, UploadChunk chunk);

  /** The event for the sender of a refused chunk. */
  Event refused(UploadChunk chunk, ApplicationException refusal);
}
