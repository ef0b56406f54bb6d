package app.mspaintr.painting.live;

import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.platform.live.Backplane;
import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.LogChunk;
import app.mspaintr.upload.UploadService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells everyone on the feed and in the room what is painted, while it is. */
@ApplicationScoped
public class LivePaintingRelay {
  /** By the upload that their log grows in. */
  private final Map<String, LivePainting> open = new ConcurrentHashMap<>();

  private Transactions transactions;
  private Paintings paintings;
  private UploadService uploading;
  private Backplane backplane;
  private boolean recalled;

  protected LivePaintingRelay() {}

  @Inject
  LivePaintingRelay(
      Transactions transactions,
      Paintings paintings,
      UploadService uploading,
      Backplane backplane) {
    this.transactions = transactions;
    this.paintings = paintings;
    this.uploading = uploading;
    this.backplane = backplane;
  }

  /** Begins to watch what grows in an upload; what is there is told already. */
  public void start(String upload) {
    transactions.read(() -> paintings.into(upload)).ifPresent(painting -> open(upload, painting));
  }

  private LivePainting open(String upload, Painting painting) {
    LivePainting opened =
        open.computeIfAbsent(
            upload, it -> new LivePainting(painting.post(), uploading.file(upload)));
    opened.start(); // it is in the map before its file is read: what grows meanwhile is told
    return opened;
  }

  /** An upload of a log has grown, which may be that of a painting that is watched. */
  public void relayGrowth(String upload) {
    LivePainting grown = open.get(upload);
    if (grown != null) {
      grown.advance(this::publish);
    }
  }

  private void publish(LogChunk painted) {
    Topic room = Topic.post(Long.parseLong(painted.post()));
    backplane.publish(TopicEvent.transientEvents(List.of(Topic.FEED, room), painted));
  }

  /** The log of a post that is being painted, as far as it was told: it begins where one asks. */
  public Optional<byte[]> logSoFar(long post) {
    resumeAll();
    return transactions
        .read(() -> paintings.of(post))
        .flatMap(painting -> painting.upload().map(upload -> open(upload, painting)))
        .map(LivePainting::logSoFar);
  }

  /** Closes what was opened by somebody who asked for it in the moment that it ended. */
  void closeEnded() {
    Set<String> ended = new HashSet<>(open.keySet());
    transactions
        .read(paintings::watched)
        .forEach(painting -> ended.remove(painting.upload().orElseThrow()));
    open.keySet().removeAll(ended);
  }

  /** Nothing of it is read any more: what was committed ended it. */
  void end(String upload) {
    LivePainting ended = open.remove(upload);
    if (ended != null) {
      ended.end();
    }
    uploading.drop(upload);
  }

  /**
   * Watches again what was being painted before the restart, as far as it came. To be called before
   * more comes, which would be taken as told.
   */
  synchronized void resumeAll() {
    if (!recalled) {
      transactions
          .read(paintings::watched)
          .forEach(
              painting -> // one whose file cannot be read keeps none of the others from going on
              new SafeRunnable(
                          "A painting was not recalled",
                          () -> open(painting.upload().orElseThrow(), painting))
                      .run());
      recalled = true;
    }
  }
}
