package app.mspaintr.picture;

import app.mspaintr.painting.Paintings;
import app.mspaintr.picture.storage.PictureFiles;
import app.mspaintr.picture.storage.StoredFile;
import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** The logs of paintings, which rest beside the pictures that they became. */
@ApplicationScoped
public class PaintLogFiles {
  private Transactions transactions;
  private Paintings paintings;
  private PictureFiles files;

  protected PaintLogFiles() {}

  @Inject
  PaintLogFiles(Transactions transactions, Paintings paintings, PictureFiles files) {
    this.transactions = transactions;
    this.paintings = paintings;
    this.files = files;
  }

  /** Lays a log to rest beside a picture whose bytes rest; the log's id. */
  public String keep(String picture, byte[] log) {
    try {
      return files.keepLog(picture, log);
    } catch (IOException e) {
      throw Pictures.noRoom(e);
    }
  }

  /**
   * The bytes of a log; empty where there is no such, or no post shows the painting any more: then
   * it may rest beside a picture that another one shows.
   */
  public Optional<StoredFile> find(String picture, String log) {
    return PictureFiles.isId(picture)
            && PictureFiles.isId(log)
            && transactions.read(() -> paintings.anyHas(log))
        ? StoredFile.find(files.log(picture, log), picture)
        : Optional.empty();
  }
}
