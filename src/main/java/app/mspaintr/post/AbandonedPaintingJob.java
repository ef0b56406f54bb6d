package app.mspaintr.post;

import app.mspaintr.live.Backplane;
import app.mspaintr.live.TopicEvent;
import app.mspaintr.member.ClientSessions;
import app.mspaintr.painting.InvalidPaintLogException;
import app.mspaintr.painting.PaintLogParser;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.picture.PaintLogFiles;
import app.mspaintr.picture.UploadService;
import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.store.Job;
import app.mspaintr.store.Journal;
import app.mspaintr.store.Topic;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Ends the paintings that their authors left: the log stays as far as it came, beside the picture
 * that the post began with. Where nothing was added the two tell the same, and so it need not be
 * waited for as long: as where the page was gone before it heard of its post.
 */
@ApplicationScoped
public class AbandonedPaintingJob implements Job {
  private static final Logger LOG = System.getLogger("mspaintr.post");

  private Transactions transactions;
  private Journal journal;
  private Posts posts;
  private Paintings paintings;
  private PaintLogFiles logs;
  private UploadService uploading;
  private LivePaintingRelay live;
  private Backplane backplane;
  private ClientSessions clients;
  private Duration kept;
  private Duration opened;

  protected AbandonedPaintingJob() {}

  @Inject
  AbandonedPaintingJob(
      Transactions transactions,
      Journal journal,
      Posts posts,
      Paintings paintings,
      PaintLogFiles logs,
      UploadService uploading,
      LivePaintingRelay live,
      Backplane backplane,
      ClientSessions clients,
      Settings settings) {
    this.transactions = transactions;
    this.journal = journal;
    this.posts = posts;
    this.paintings = paintings;
    this.logs = logs;
    this.uploading = uploading;
    this.live = live;
    this.backplane = backplane;
    this.clients = clients;
    this.opened = settings.time(Setting.LEFT_PAINTING_MINUTES);
    this.kept = settings.time(Setting.UPLOAD_MINUTES);
  }

  @Override
  public String name() {
    return "paintings that were left";
  }

  @Override
  public int run(Instant now) {
    live.closeEnded();
    List<Painting> open = transactions.read(paintings::watched);
    return (int) open.stream().filter(painting -> endIfLeft(painting, now)).count();
  }

  /** Whether it was ended; one that cannot be keeps none of the others from being. */
  private boolean endIfLeft(Painting painting, Instant now) {
    try {
      if (!isLeft(painting, now)) {
        return false;
      }
      end(painting.post(), painting.upload().orElseThrow());
      return true;
    } catch (RuntimeException e) {
      boolean isGone = e instanceof ApplicationException it && it.code() == ErrorCode.NOT_FOUND;
      String what = "The painting of post " + painting.post() + " could not be ended";
      LOG.log(isGone ? Level.DEBUG : Level.WARNING, what, e); // gone: removed, or finished, by now
      return false;
    }
  }

  private boolean isLeft(Painting painting, Instant now) {
    Path file = uploading.file(painting.upload().orElseThrow());
    try {
      Instant since = Files.getLastModifiedTime(file).toInstant();
      boolean grew = Files.size(file) > painting.bytes();
      return since.isBefore(now.minus(kept))
          || since.isBefore(now.minus(opened)) && !grew && !isHere(painting.post());
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isHere(long post) {
    return transactions
        .read(() -> posts.find(post))
        .map(Post::author)
        .map(clients::isOnline)
        .orElse(false);
  }

  private void end(long post, String upload) {
    byte[] log = read(upload);
    PaintLogParser reading = new PaintLogParser();
    try {
      reading.advance(log, log.length);
    } catch (InvalidPaintLogException e) { // what came after that is no log
      LOG.log(Level.DEBUG, "A painting ends early", e);
    }
    byte[] whole = Arrays.copyOf(log, reading.validBytes());
    String picture = transactions.read(() -> posts.find(post).orElseThrow(Ids::noPost).picture());
    Optional<String> kept =
        whole.length == 0 ? Optional.empty() : Optional.of(logs.keep(picture, whole));
    List<TopicEvent> news =
        transactions.write(
            () -> {
              Topic room = Topic.post(post);
              journal.lock(Topic.FEED);
              journal.lock(room);
              Painting painting = paintings.of(post).orElseThrow(Ids::noPost);
              kept.ifPresentOrElse(
                  name -> painting.finish(reading.summary(), name, whole.length),
                  () -> paintings.removeOf(post)); // not even its beginning is there any more
              return live.finished(post, upload);
            });
    live.end(upload);
    backplane.publish(news);
  }

  private byte[] read(String upload) {
    try {
      return Files.readAllBytes(uploading.file(upload));
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
