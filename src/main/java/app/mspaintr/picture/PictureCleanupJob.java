package app.mspaintr.picture;

import app.mspaintr.platform.store.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Deletes the files of pictures that no post shows. */
@ApplicationScoped
public class PictureCleanupJob implements Job {
  private Pictures pictures;

  protected PictureCleanupJob() {}

  @Inject
  PictureCleanupJob(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "unused pictures";
  }

  @Override
  public int run(Instant now) {
    return pictures.deleteOrphans() + pictures.sweep();
  }
}
