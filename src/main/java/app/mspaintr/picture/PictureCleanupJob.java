package app.mspaintr.picture;

import app.mspaintr.store.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets uploads that nobody goes on with, and deletes the files that no post shows. */
@ApplicationScoped
public class PictureCleanupJob implements Job {
  private UploadService uploading;
  private Pictures pictures;

  protected PictureCleanupJob() {}

  @Inject
  PictureCleanupJob(UploadService uploading, Pictures pictures) {
    this.uploading = uploading;
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "unused pictures";
  }

  @Override
  public int run(Instant now) {
    return uploading.expire(now) + pictures.deleteOrphans() + pictures.sweep();
  }
}
