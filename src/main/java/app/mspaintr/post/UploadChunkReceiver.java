package app.mspaintr.post;

import app.mspaintr.live.SafeRunnable;
import app.mspaintr.member.ChunkReceiver;
import app.mspaintr.member.SignedIn;
import app.mspaintr.picture.UploadReceived;
import app.mspaintr.picture.UploadService;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.Event;
import app.mspaintr.wire.UploadChunk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes the chunks of uploads. What of them is painted live is shown before their sender is told
 * that they came: whoever was told so, or heard of it from the sender, reads no older painting.
 */
@ApplicationScoped
public class UploadChunkReceiver implements ChunkReceiver {
  private UploadService uploading;
  private LivePaintingRelay watching;

  protected UploadChunkReceiver() {}

  @Inject
  UploadChunkReceiver(UploadService uploading, LivePaintingRelay watching) {
    this.uploading = uploading;
    this.watching = watching;
  }

  @Override
  public Optional<UploadReceived> receive(Optional<SignedIn> by, UploadChunk chunk) {
    if (chunk.kind() != UploadChunk.Kind.PAINTING_LOG) {
      return uploading.receive(by, chunk);
    }
    watching.resumeAll();
    Optional<UploadReceived> received = uploading.receive(by, chunk);
    // The bytes are there, and must not be sent again. What could not be shown is with the next.
    new SafeRunnable("What is painted was not shown", () -> watching.relayGrowth(chunk.upload()))
        .run();
    return received;
  }

  @Override
  public Event refused(UploadChunk chunk, ApplicationException refusal) {
    return uploading.refused(chunk, refusal);
  }
}
