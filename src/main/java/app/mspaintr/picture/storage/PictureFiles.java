package app.mspaintr.picture.storage;

import app.mspaintr.picture.codec.ImageEncoder;
import app.mspaintr.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where pictures rest: immutable files named by the SHA-256 of the main one, {@code
 * pictures/ab/cd/<hash>}, thumbnails beside it as {@code <hash>-320}. Nodes may share the folder.
 */
@ApplicationScoped
public class PictureFiles {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final AtomicInteger sweptNext = new AtomicInteger();

  /** For CDI's proxy alone. */
  protected PictureFiles() {
    folder = null;
  }

  /** In the operator's data folder. */
  @Inject
  public PictureFiles(Settings settings) {
    this(settings.data());
  }

  /** In {@code data/pictures}, which is made when first needed. */
  public PictureFiles(Path data) {
    folder = data.toAbsolutePath().resolve("pictures");
  }

  /**
   * Keeps the files of {@code picture} for good, thumbnails first, so that a picture that is there
   * is complete; on return they are on the disk. Equal content is kept once, and counts as young
   * again for {@link #sweep}.
   *
   * @return the picture's id
   */
  public synchronized String keep(TranscodedPicture picture) throws IOException {
    String id = picture.id();
    for (Rendition thumbnail : picture.thumbnails()) {
      DurableFiles.moveForGood(thumbnail.file(), place(id, thumbnail.name()));
    }
    DurableFiles.moveForGood(picture.main().file(), place(id, 0));
    return id;
  }

  /**
   * Keeps the log of a painting beside the picture that it became, {@code <hash>-log-<id>}, and
   * goes with it.
   *
   * @return the log's id
   */
  public synchronized String keepLog(String picture, byte[] log) throws IOException {
    Path incoming = Files.createDirectories(folder.resolve(OrphanCollector.INCOMING));
    DurableFiles.Written written = DurableFiles.write(incoming, out -> out.write(log));
    DurableFiles.moveForGood(written.file(), log(picture, written.sha256()));
    return written.sha256();
  }

  /** Where the log of a picture's painting lies, whether or not it is there. */
  public Path log(String picture, String log) {
    checkId(log);
    Path main = place(picture, 0);
    return main.resolveSibling(main.getFileName() + "-log-" + log);
  }

  /**
   * The bytes of a picture, to be closed; empty where it is not there.
   *
   * @param name 0 for the picture itself, else the name of a thumbnail
   */
  public Optional<FileChannel> open(String id, int name) throws IOException {
    try {
      return Optional.of(FileChannel.open(place(id, name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Where a picture or thumbnail lies, whether or not it is there; not to be changed. */
  public Path place(String id, int name) {
    checkId(id);
    if (name < 0) {
      throw new IllegalArgumentException("no name of a thumbnail: " + name);
    }
    Path main = folder.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
    return name == 0 ? main : main.resolveSibling(id + "-" + name);
  }

  /** Deletes a picture and its thumbnails, the picture first; nothing where it is not there. */
  public synchronized void delete(String id) throws IOException {
    DurableFiles.deleteAll(place(id, 0));
  }

  /**
   * Deletes pictures that no one names, and unfinished files, of at least {@code minimumAge}; each
   * run goes on where the one before stopped.
   *
   * @param stillNamed whether a picture's id is named by a post
   * @param most pictures asked about in one run, or a few more
   * @return how many pictures were deleted
   */
  public int sweep(Predicate<String> stillNamed, Duration minimumAge, int most) throws IOException {
    return new OrphanCollector(this, stillNamed, minimumAge).run(folder, sweptNext, most);
  }

  /** Deletes {@code id} unless it has become young again since the sweep saw it. */
  synchronized boolean deleteIfOld(String id, Duration minimumAge) throws IOException {
    boolean old = DurableFiles.older(place(id, 0), minimumAge);
    if (old) {
      DurableFiles.deleteAll(place(id, 0));
    }
    return old;
  }

  /** Encodes {@code image} to a temporary file on the disk that pictures rest on. */
  public Rendition write(int name, BufferedImage image, ImageEncoder encoding) throws IOException {
    Path incoming = Files.createDirectories(folder.resolve(OrphanCollector.INCOMING));
    return DurableFiles.encode(incoming, name, image, encoding);
  }

  /** Whether this can be a picture's id. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** A picture's id, or it could be any path. */
  static void checkId(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("no id of a picture: 64 hexadecimal digits");
    }
  }
}
