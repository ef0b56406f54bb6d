package app.mspaintr.publishing;

import app.mspaintr.account.SignedIn;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.painting.lineage.ForkLineage;
import app.mspaintr.painting.live.LivePaintingRelay;
import app.mspaintr.platform.command.Reactions;
import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Post;
import app.mspaintr.post.Posts;
import app.mspaintr.upload.UploadedPictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Records how a new post's picture was painted, or that its author still paints it. */
@ApplicationScoped
public class PaintingRecorder {
  private Posts posts;
  private Paintings paintings;
  private UploadedPictures uploads;
  private ForkLineage lineage;
  private LivePaintingRelay relay;

  protected PaintingRecorder() {}

  @Inject
  PaintingRecorder(
      Posts posts,
      Paintings paintings,
      UploadedPictures uploads,
      ForkLineage lineage,
      LivePaintingRelay relay) {
    this.posts = posts;
    this.paintings = paintings;
    this.uploads = uploads;
    this.lineage = lineage;
    this.relay = relay;
  }

  /** Records the painting of a post, in the transaction that creates the post. */
  Reactions record(Post post, SubmittedLog log, SignedIn by) {
    Painting painting = new Painting(post.id(), log.mayContinue());
    if (log.grows()) {
      if (posts.isPainting(by.id())) {
        throw new ApplicationException(
            ErrorCode.RATE_LIMITED, "Finish your other painting before this one.");
      }
      painting.watch(log.told(), log.upload(), log.bytes().length);
    } else {
      painting.finish(log.told(), log.file(), log.bytes().length);
      uploads.end(log.upload());
    }
    paintings.add(painting);
    return log.parent()
        .map(branch -> lineage.join(painting, branch.post(), branch.at(), by.id()))
        .orElse(Reactions.NONE);
  }

  /** Shows from now on what grows in an upload. */
  void watch(String upload) {
    SafeRunnable.run("A painting is not watched yet", () -> relay.start(upload));
  }
}
