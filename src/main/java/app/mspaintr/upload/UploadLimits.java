package app.mspaintr.upload;

import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;

/** How large an upload may be. */
final class UploadLimits {
  private static final int MEDIA_TYPE_LENGTH = 100;

  private final int pictureBytes;
  private final int paintingBytes;

  UploadLimits(Settings settings) {
    pictureBytes = settings.number(Setting.PICTURE_BYTES);
    paintingBytes = settings.number(Setting.PAINTING_BYTES);
  }

  /**
   * Looks at what is announced.
   *
   * @throws ApplicationException {@code tooLarge}, or {@code malformed} where it is none
   */
  void check(long size, String mediaType) {
    boolean log = mediaType.equals(PaintLogSummary.MEDIA_TYPE);
    int most = log ? paintingBytes : pictureBytes;
    if (size > most) {
      throw new ApplicationException(
          ErrorCode.TOO_LARGE,
          (log ? "A painting's log" : "A picture") + " may have " + most + " bytes at most.");
    }
    if (size < 1 || mediaType.length() > MEDIA_TYPE_LENGTH) {
      throw new ApplicationException(ErrorCode.MALFORMED, "This is no size, or no media type.");
    }
  }
}
