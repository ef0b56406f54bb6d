package app.mspaintr.upload;

import java.util.Set;
import java.util.UUID;

/** A feature that still needs some unfinished uploads: they do not expire. */
public interface UploadHolder {
  /** The uploads that it needs; part of a running transaction. */
  Set<UUID> heldUploads();
}
