package app.mspaintr.post.room;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.ChunkReceiver;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.UploadChunk;
import java.util.Optional;

/** Takes no chunk: a room has no uploads. */
enum NoUploads implements ChunkReceiver {
  HERE;

  @Override
  public Optional<Event> receive(Optional<SignedIn> by, UploadChunk chunk) {
    throw new ApplicationException(ErrorCode.UNKNOWN_TYPE, "Pictures are uploaded on the feed.");
  }

  @Override
  public Event refused(UploadChunk chunk, ApplicationException refusal) {
    return refusal.answer(null);
  }
}
