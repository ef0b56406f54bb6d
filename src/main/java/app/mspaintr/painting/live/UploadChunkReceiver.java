package app.mspaintr.painting.live;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.ChunkReceiver;
import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.UploadChunk;
import app.mspaintr.upload.UploadReceived;
import app.mspaintr.upload.UploadService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes the chunks of uploads. It shows a piece of a live painting before it acknowledges it: a
 * client that knows of the acknowledgement never reads an older painting.
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
    // The bytes are there, and must not be sent again. The next piece shows what this one could
    // not.
    new SafeRunnable("What is painted was not shown", () -> watching.relayGrowth(chunk.upload()))
        .run();
    return received;
  }

  @Override
  public Event refused(UploadChunk chunk, ApplicationException refusal) {
    return uploading.refused(chunk, refusal);
  }
}
