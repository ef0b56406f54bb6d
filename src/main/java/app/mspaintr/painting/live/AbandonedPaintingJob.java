package app.mspaintr.painting.live;

import app.mspaintr.connection.ClientSessions;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.log.InvalidPaintLogException;
import app.mspaintr.painting.log.PaintLogParser;
import app.mspaintr.picture.PaintLogFiles;
import app.mspaintr.platform.live.Backplane;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Job;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Ids;
import app.mspaintr.post.Post;
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

/**
 * Ends the paintings that their authors left: the log stays as far as it came, beside the picture
 * that the post began with. Where nothing was added the two tell the same, and so it need not be
 * waited for as long: as where the page was gone before it heard of its post.
 */
@ApplicationScoped
public class AbandonedPaintingJob implements Job {
  private static final Logger LOG = System.getLogger("mspaintr.post");

  private LivePaintings live;
  private PaintLogFiles logs;
  private Backplane backplane;
  private ClientSessions clients;
  private Duration kept;
  private Duration opened;

  protected AbandonedPaintingJob() {}

  @Inject
  AbandonedPaintingJob(
      LivePaintings live,
      PaintLogFiles logs,
      Backplane backplane,
      ClientSessions clients,
      Settings settings) {
    this.live = live;
    this.logs = logs;
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
    return (int) live.all().stream().filter(painting -> endIfLeft(painting, now)).count();
  }

  /** Whether it was ended; one that cannot be keeps none of the others from being. */
  private boolean endIfLeft(Painting painting, Instant now) {
    try {
      if (!isLeft(painting, now)) {
        return false;
      }
      end(painting);
      return true;
    } catch (RuntimeException e) {
      boolean isGone = e instanceof ApplicationException it && it.code() == ErrorCode.NOT_FOUND;
      String what = "The painting of post " + painting.post() + " could not be ended";
      LOG.log(isGone ? Level.DEBUG : Level.WARNING, what, e); // gone: removed, or finished, by now
      return false;
    }
  }

  private boolean isLeft(Painting painting, Instant now) {
    Path file = live.file(painting);
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
    return live.post(post).map(Post::author).map(clients::isOnline).orElse(false);
  }

  private void end(Painting painting) {
    byte[] log = read(painting);
    PaintLogParser reading = new PaintLogParser();
    try {
      reading.advance(log, log.length);
    } catch (InvalidPaintLogException e) { // what came after that is no log
      LOG.log(Level.DEBUG, "A painting ends early", e);
    }
    byte[] whole = Arrays.copyOf(log, reading.validBytes());
    if (whole.length == 0) { // not even its beginning is there any more
      backplane.publish(live.end(painting, live::forget));
      return;
    }
    String picture = live.post(painting.post()).orElseThrow(Ids::noPost).picture();
    String file = logs.keep(picture, whole);
    backplane.publish(
        live.end(painting, current -> current.finish(reading.summary(), file, whole.length)));
  }

  private byte[] read(Painting painting) {
    try {
      return Files.readAllBytes(live.file(painting));
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
