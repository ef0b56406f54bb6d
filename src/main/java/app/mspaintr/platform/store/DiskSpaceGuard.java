package app.mspaintr.platform.store;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;

/**
 * The room on the data folder's disk. H2 closes its file when a write to it fails, and then nothing
 * can be read either; so what would fill the disk is refused before: pictures first, which are
 * large, and commands when only the reserve is left.
 */
@ApplicationScoped
public class DiskSpaceGuard {
  private static final long MEGABYTE = 1024 * 1024;

  private File folder;
  private long reserve;
  private long forCommands;

  protected DiskSpaceGuard() {}

  @Inject
  public DiskSpaceGuard(Settings settings) {
    folder = settings.data().toAbsolutePath().toFile();
    reserve = settings.number(Setting.DISK_RESERVE_MB) * MEGABYTE;
    forCommands = settings.number(Setting.DISK_COMMANDS_MB) * MEGABYTE;
  }

  /** Whether there is more than the reserve. */
  boolean isLeft() {
    return folder.getUsableSpace() >= reserve;
  }

  /**
   * Room for a picture.
   *
   * @throws ApplicationException {@code busy}, where it would take the room that commands need
   */
  public void takeForPicture() {
    if (folder.getUsableSpace() < reserve + forCommands) {
      throw none();
    }
  }

  /** The refusal of a picture that the disk has no room for. */
  public static ApplicationException none() {
    return new ApplicationException(
        ErrorCode.BUSY, "There is no room for pictures on the server now. Try again later.");
  }
}
