package app.mspaintr.picture.codec;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import java.time.Duration;

/**
 * The limits of one picture; all but the time are checked before anything is decoded.
 *
 * @param bytes largest file
 * @param side longest side, in pixels
 * @param pixels width times height, over all frames of an animation
 * @param time how long decoding may take
 */
public record PictureLimits(int bytes, int side, long pixels, Duration time) {
  /** A GIF at 50 frames a second may run for a minute; browsers get slow well before. */
  static final int FRAMES = 3000;

  public PictureLimits {
    if (bytes < 1 || side < 1 || pixels < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("limits of a picture must be positive");
    }
  }

  /** The operator's limits. */
  public static PictureLimits of(Settings settings) {
    return new PictureLimits(
        settings.number(Setting.PICTURE_BYTES),
        settings.number(Setting.PICTURE_SIDE_PIXELS),
        settings.number(Setting.PICTURE_PIXELS),
        settings.time(Setting.PICTURE_SECONDS));
  }

  public void checkBytes(long size) throws InvalidPictureException {
    if (size > bytes) {
      throw InvalidPictureException.tooLarge("The file is larger than " + bytes / 1024 + " KiB.");
    }
  }

  /** Refuses sides of nothing as damage, and more than the limits as too large. */
  public void checkSides(int width, int height) throws InvalidPictureException {
    if (width < 1 || height < 1) {
      throw InvalidPictureException.damaged();
    }
    if (width > side || height > side) {
      throw InvalidPictureException.tooLarge(
          "The picture is " + width + " × " + height + "; a side may have " + side + " pixels.");
    }
    checkPixels((long) width * height);
  }

  public void checkPixels(long count) throws InvalidPictureException {
    if (count > pixels) {
      throw InvalidPictureException.tooLarge(
          "The picture has "
              + (count + 999_999) / 1_000_000
              + " million pixels; at most "
              + pixels / 1_000_000
              + " million are taken.");
    }
  }

  public void checkFrames(int count) throws InvalidPictureException {
    if (count > FRAMES) {
      throw InvalidPictureException.tooLarge("The animation has more than " + FRAMES + " frames.");
    }
  }
}
