package app.mspaintr.picture;

import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.storage.PictureChunks;
import app.mspaintr.picture.storage.PictureFiles;
import app.mspaintr.picture.storage.StoredFile;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.picture.transcode.TranscodeQueue;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.ImageChunk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The pictures: their rows, and the files that belong to them. A row's lock guards its files. */
@ApplicationScoped
public class Pictures {
  /** A file that no row names yet may belong to a transaction that is about to name it. */
  private static final Duration ORPHAN_AGE = Duration.ofHours(1);

  private static final int TIDIED_AT_ONCE = 100;

  /** Files whose row is looked for in one run. */
  private static final int SWEPT_AT_ONCE = 2000;

  private Transactions transactions;
  private TranscodeQueue intake;
  private PictureFiles files;
  private int chunkBytes;

  protected Pictures() {}

  @Inject
  Pictures(
      Transactions transactions, TranscodeQueue intake, PictureFiles files, Settings settings) {
    this.transactions = transactions;
    this.intake = intake;
    this.files = files;
    this.chunkBytes = settings.number(Setting.CHUNK_BYTES);
  }

  /**
   * Normalises an uploaded file and lays its bytes to rest; fails with a {@link
   * ApplicationException}.
   */
  public CompletableFuture<TranscodedPicture> transcode(Path upload) {
    return intake
        .submit(upload)
        .handle(
            (picture, failure) -> {
              if (failure != null) {
                throw Files.exists(upload) ? refusal(failure) : usedUp();
              }
              keep(picture);
              return picture;
            });
  }

  /** The row of a picture whose bytes rest; part of the transaction whose post shows it. */
  public Picture save(TranscodedPicture taken) {
    Picture known = em().find(Picture.class, taken.id(), LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      Picture fresh = new Picture(taken);
      em().persist(fresh);
      em().flush();
      return fresh;
    }
    known.revive(taken);
    if (!Files.exists(files.place(taken.id(), 0))) { // tidied away since it was taken
      throw new ApplicationException(
          ErrorCode.BUSY, "This picture is just being removed. Try again.");
    }
    return known;
  }

  /** No post shows it any more; part of the transaction that removed the last. */
  public void remove(String id) {
    Optional.ofNullable(em().find(Picture.class, id, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(picture -> picture.remove(Instant.now()));
  }

  /** Whether a post showed it once, and none does any more. */
  public boolean isRemoved(String id) {
    return transactions
        .read(() -> Optional.ofNullable(em().find(Picture.class, id)).filter(Picture::isRemoved))
        .isPresent();
  }

  /** The bytes of a picture; {@code width} 0 for all of it. Empty where there is no such. */
  public Optional<StoredFile> find(String id, int width) {
    if (!PictureFiles.isId(id) || width < 0) {
      return Optional.empty();
    }
    return StoredFile.find(files.place(id, width), id);
  }

  /** The picture's bytes, piece by piece; a piece is read when it is asked for. */
  public Iterator<ImageChunk> chunks(StoredFile picture) {
    return new PictureChunks(picture, chunkBytes);
  }

  /** Deletes the files of pictures that no post shows any more; how many. */
  public int deleteOrphans() {
    List<String> removed =
        transactions.read(
            () ->
                em().createQuery(
                        "select id from Picture where removedAt is not null and bytes > 0",
                        String.class)
                    .setMaxResults(TIDIED_AT_ONCE)
                    .getResultList());
    for (String id : removed) {
      transactions.write(() -> deleteFiles(id));
    }
    return removed.size();
  }

  /** Deletes files that no row names, such as those of a publication that did not come to be. */
  int sweep() {
    try {
      return files.sweep(
          id -> transactions.read(() -> em().find(Picture.class, id) != null),
          ORPHAN_AGE,
          SWEPT_AT_ONCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Void deleteFiles(String id) {
    Picture picture = em().find(Picture.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (picture.isRemoved()) { // still so, under the lock
      try {
        files.delete(id);
        picture.deleted();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return null;
  }

  private void keep(TranscodedPicture picture) {
    try (picture) {
      files.keep(picture);
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private static RuntimeException refusal(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof InvalidPictureException refused) {
      return new ApplicationException(refused.code(), refused.getMessage());
    }
    return cause instanceof IOException e ? noRoom(e) : new CompletionException(cause);
  }

  private static ApplicationException usedUp() {
    return new ApplicationException(ErrorCode.NOT_FOUND, "This upload was published already.");
  }

  static ApplicationException noRoom(IOException e) {
    System.getLogger("mspaintr.picture").log(System.Logger.Level.ERROR, "A picture was lost", e);
    return new ApplicationException(
        ErrorCode.BUSY, "The picture could not be stored. Try again later.");
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
