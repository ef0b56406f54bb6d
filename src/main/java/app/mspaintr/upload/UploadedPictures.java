package app.mspaintr.upload;

import app.mspaintr.account.SignedIn;
import app.mspaintr.picture.Picture;
import app.mspaintr.picture.Pictures;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Makes pictures of uploads. */
@ApplicationScoped
public class UploadedPictures {
  private Transactions transactions;
  private UploadService uploads;
  private Pictures pictures;

  protected UploadedPictures() {}

  @Inject
  UploadedPictures(Transactions transactions, UploadService uploads, Pictures pictures) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.pictures = pictures;
  }

  /**
   * Decodes a whole upload and stores the picture's files, on a pool of its own. Deletes an upload
   * that is no picture.
   *
   * @throws ApplicationException {@code notFound} where the member has no such upload; {@code
   *     uploadIncomplete}; the stage fails with one where the picture is refused
   */
  public CompletionStage<TranscodedPicture> transcode(SignedIn by, String upload) {
    Path file = uploads.complete(by, upload);
    return pictures
        .transcode(file)
        .whenComplete(
            (picture, failure) -> {
              if (isRefusal(failure)) {
                uploads.discard(upload);
              }
            });
  }

  private static boolean isRefusal(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ApplicationException refusal && refusal.code() != ErrorCode.BUSY;
  }

  /**
   * Names a picture whose files are stored, in the transaction whose post shows it; its upload ends
   * with that.
   *
   * @throws ApplicationException {@code notFound} where another command published it meanwhile
   */
  public Picture save(TranscodedPicture picture, String upload) {
    Picture saved = pictures.save(picture);
    end(upload);
    return saved;
  }

  /** Ends another upload whose bytes are stored elsewhere by now, in the same transaction. */
  public void end(String upload) {
    uploads.publish(upload);
    transactions.afterCommit("An upload's file was not deleted", () -> uploads.drop(upload));
  }
}
