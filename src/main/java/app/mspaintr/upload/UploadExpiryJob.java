package app.mspaintr.upload;

import app.mspaintr.platform.store.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets the uploads that nobody goes on with. */
@ApplicationScoped
public class UploadExpiryJob implements Job {
  private UploadService uploads;

  protected UploadExpiryJob() {}

  @Inject
  UploadExpiryJob(UploadService uploads) {
    this.uploads = uploads;
  }

  @Override
  public String name() {
    return "expired uploads";
  }

  @Override
  public int run(Instant now) {
    return uploads.expire(now);
  }
}
