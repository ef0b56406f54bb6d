package app.mspaintr.publishing;

import app.mspaintr.account.SignedIn;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.lineage.ForkLineage;
import app.mspaintr.painting.log.InvalidPaintLogException;
import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.picture.PaintLogFiles;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Ids;
import app.mspaintr.upload.UploadService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Checks and stores the logs of paintings that members submit. */
@ApplicationScoped
public class PaintLogChecker {
  private Transactions transactions;
  private UploadService uploading;
  private PaintLogFiles resting;
  private ForkLineage family;
  private int mostBytes;

  protected PaintLogChecker() {}

  @Inject
  PaintLogChecker(
      Transactions transactions,
      UploadService uploading,
      PaintLogFiles resting,
      ForkLineage family,
      Settings settings) {
    this.transactions = transactions;
    this.uploading = uploading;
    this.resting = resting;
    this.family = family;
    this.mostBytes = settings.number(Setting.PAINTING_BYTES);
  }

  /**
   * The log of a submission; empty where it has none.
   *
   * @throws ApplicationException where it is no log, and then its upload is deleted; or where it
   *     does not go on from what it says
   */
  Optional<SubmittedLog> check(PublishPost submission, SignedIn by) {
    if (submission.log() == null) {
      if (submission.parent() != null || submission.parentAt() != null) {
        throw malformed("Without its log, a painting goes on from nothing.");
      }
      return Optional.empty();
    }
    Path file =
        submission.showsPainting()
            ? uploading.growing(by, submission.log())
            : uploading.complete(by, submission.log());
    byte[] log = read(file);
    try {
      return Optional.of(
          new SubmittedLog(
              submission.log(),
              log,
              PaintLogSummary.of(log, mostBytes),
              submission.showsPainting(),
              !Boolean.FALSE.equals(submission.mayContinue()),
              branch(submission, log, by),
              null));
    } catch (InvalidPaintLogException e) {
      uploading.discard(submission.log());
      throw refused(e);
    }
  }

  /**
   * The log of a painting that ends now.
   *
   * @param upload that it grew in
   * @throws ApplicationException where what came is none
   */
  SubmittedLog checkGrown(String upload, SignedIn by) {
    byte[] log = read(uploading.growing(by, upload));
    try {
      PaintLogSummary told = PaintLogSummary.of(log, mostBytes);
      return new SubmittedLog(upload, log, told, false, true, Optional.empty(), null);
    } catch (InvalidPaintLogException e) {
      throw refused(e);
    }
  }

  /**
   * Stores a log beside the picture that it became, before the transaction that names it; one that
   * still grows is stored later.
   *
   * @throws ApplicationException where the picture has another size than the log's canvas
   */
  SubmittedLog store(SubmittedLog log, TranscodedPicture picture) {
    SubmittedLog fitting = log.fitting(picture);
    return log.grows() ? fitting : fitting.storedAs(resting.keep(picture.id(), log.bytes()));
  }

  private static ApplicationException refused(InvalidPaintLogException e) {
    return malformed("The painting's log is refused (" + e.fault().code() + "): " + e.getMessage());
  }

  private Optional<SubmittedLog.Branch> branch(PublishPost submission, byte[] log, SignedIn by)
      throws InvalidPaintLogException {
    if ((submission.parent() == null) != (submission.parentAt() == null)) {
      throw malformed("A painting goes on from a post and from a place in its log, or from none.");
    }
    if (submission.parent() == null) {
      return Optional.empty();
    }
    long post = Ids.ofPost(submission.parent());
    byte[] parent = log(post, by);
    long at = submission.parentAt();
    if (at < 0 || at > Math.min(log.length, parent.length)) {
      throw malformed("There is no such place in the log of the painting that this goes on from.");
    }
    byte[] common = Arrays.copyOf(parent, (int) at);
    PaintLogSummary.of(common, mostBytes); // ends with an entry
    if (!Arrays.equals(common, Arrays.copyOf(log, (int) at))) {
      throw malformed("The log does not begin as that of the painting that it goes on from.");
    }
    return Optional.of(new SubmittedLog.Branch(post, at));
  }

  private byte[] log(long post, SignedIn by) {
    record Place(String picture, String log) {}

    Place place =
        transactions.read(
            () -> {
              Painting painting = family.parent(post, by.id());
              return new Place(family.picture(post), painting.log().orElseThrow());
            });
    return resting
        .find(place.picture(), place.log())
        .map(resting -> read(resting.path()))
        .orElseThrow(Ids::noPost);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApplicationException malformed(String reason) {
    return new ApplicationException(ErrorCode.MALFORMED, reason);
  }
}
