package app.mspaintr.post;

import app.mspaintr.member.ChunkReceiver;
import app.mspaintr.member.SignedIn;
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
