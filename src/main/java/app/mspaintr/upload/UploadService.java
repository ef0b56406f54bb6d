package app.mspaintr.upload;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.ChunkReceiver;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.DiskSpaceGuard;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.UploadChunk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receives pictures piece by piece; an upload goes on where it stopped, whatever happened. */
@ApplicationScoped
public class UploadService implements ChunkReceiver, CommandHandlers {
  private Transactions transactions;
  private Uploads uploads;
  private DiskSpaceGuard room;
  private UploadFiles files;
  private UploadLimits sizes;
  private int chunkBytes;
  private Duration kept;

  protected UploadService() {}

  @Inject
  UploadService(
      Transactions transactions, Uploads uploads, DiskSpaceGuard room, Settings settings) {
    this.room = room;
    this.transactions = transactions;
    this.uploads = uploads;
    this.sizes = new UploadLimits(settings);
    this.chunkBytes = settings.number(Setting.CHUNK_BYTES);
    this.kept = settings.time(Setting.UPLOAD_MINUTES);
    this.files = new UploadFiles(settings.data().toAbsolutePath().resolve("uploads"));
  }

  @Override
  public void register(Registration commands) {
    commands.add(
        BeginUpload.class,
        (command, by) ->
            CommandResult.of(
                begin(by.signedIn(), command.id(), command.size(), command.mediaType())),
        Channel.FEED);
  }

  /**
   * Begins an upload, or says where the one that this command began goes on.
   *
   * @throws ApplicationException where it is too large, one too many, or none at all, or there is
   *     no room
   */
  public UploadAccepted begin(SignedIn by, CommandId id, long size, String mediaType) {
    sizes.check(size, mediaType);
    room.takeForPicture();
    Uploads.Begun begun =
        transactions.write(() -> uploads.begin(by.id(), id, size, mediaType, files::isQuiet));
    begun.gone().forEach(files::discard);
    Upload upload = begun.upload();
    long offset = upload.isPublished() ? size : files.open(upload.id(), () -> upload).offset();
    return new UploadAccepted(id, upload.id().toString(), offset, chunkBytes);
  }

  @Override
  public Optional<UploadReceived> receive(Optional<SignedIn> by, UploadChunk chunk) {
    SignedIn member =
        by.orElseThrow(
            () -> new ApplicationException(ErrorCode.SIGN_IN_REQUIRED, "Join or sign in first."));
    int length = chunk.bytes().remaining();
    if (length > chunkBytes) {
      throw new ApplicationException(
          ErrorCode.TOO_LARGE, "A chunk may have " + chunkBytes + " bytes at most.");
    }
    room.takeForPicture();
    try {
      UploadFileWriter upload = receiving(Upload.idOf(chunk.upload()), member);
      if (chunk.kind() != upload.kind()) {
        throw new ApplicationException(
            ErrorCode.MALFORMED, "The upload was begun as another kind.");
      }
      boolean told = upload.write(chunk.offset(), chunk.bytes());
      UploadMeters.BYTES.increment(length);
      return told
          ? Optional.of(new UploadReceived(chunk.upload(), upload.offset()))
          : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      System.getLogger("mspaintr.picture").log(Level.ERROR, "A chunk could not be written", e);
      throw DiskSpaceGuard.none();
    }
  }

  @Override
  public UploadRefused refused(UploadChunk chunk, ApplicationException refusal) {
    return new UploadRefused(chunk.upload(), refusal.code(), refusal.getMessage());
  }

  /**
   * The file of a whole upload.
   *
   * @throws ApplicationException {@code notFound} where the member has no such upload; {@code
   *     uploadIncomplete}
   */
  public Path complete(SignedIn by, String upload) {
    UUID id = Upload.idOf(upload);
    Upload found = find(id, by);
    if (receiving(id, by).offset() < found.size()) {
      throw new ApplicationException(
          ErrorCode.UPLOAD_INCOMPLETE, "Some of the picture has not come yet.");
    }
    return files.path(id);
  }

  /**
   * The file of a log's upload, which may still grow.
   *
   * @throws ApplicationException {@code notFound} where the member has no such upload
   */
  public Path growing(SignedIn by, String upload) {
    UUID id = Upload.idOf(upload);
    if (receiving(id, by).kind() != UploadChunk.Kind.PAINTING_LOG) {
      throw Upload.unknown();
    }
    return files.path(id);
  }

  /** The file of an upload, which may still grow. */
  public Path file(String upload) {
    return files.path(Upload.idOf(upload));
  }

  /**
   * Part of the transaction that publishes the upload's picture.
   *
   * @throws ApplicationException {@code notFound}, where another command published it meanwhile
   */
  public void publish(String upload) {
    if (!uploads.publish(Upload.idOf(upload))) {
      throw Upload.unknown();
    }
  }

  /** Drops the bytes of an upload, whose picture is published. */
  public void drop(String upload) {
    files.discard(Upload.idOf(upload));
  }

  /** Forgets an upload that cannot become a picture, with its bytes. */
  public void discard(String upload) {
    UUID id = Upload.idOf(upload);
    transactions.write(
        () -> {
          uploads
              .find(id)
              .filter(found -> !found.isPublished())
              .ifPresent(found -> uploads.delete(id));
          return null;
        });
    files.discard(id);
  }

  /** Forgets uploads that nobody went on with, how many; and closes files that wait for chunks. */
  int expire(Instant now) {
    List<UUID> old = transactions.write(() -> uploads.delete(now.minus(kept)));
    old.forEach(files::discard);
    files.closeIdle();
    return old.size();
  }

  private UploadFileWriter receiving(UUID id, SignedIn by) {
    UploadFileWriter upload = files.open(id, () -> find(id, by));
    if (upload.member() != by.id()) {
      throw Upload.unknown();
    }
    return upload;
  }

  private Upload find(UUID id, SignedIn by) {
    return transactions
        .read(() -> uploads.find(id))
        .filter(upload -> upload.member() == by.id() && !upload.isPublished())
        .orElseThrow(Upload::unknown);
  }

  @PreDestroy
  void closeAll() {
    files.closeAll();
  }
}
