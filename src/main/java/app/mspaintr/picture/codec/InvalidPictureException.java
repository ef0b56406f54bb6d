package app.mspaintr.picture.codec;

import app.mspaintr.platform.wire.ErrorCode;
import java.util.Objects;

/** An upload cannot become a picture; the message is a sentence for the person who sent it. */
public final class InvalidPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public InvalidPictureException(ErrorCode code, String sentence) {
    super(sentence);
    this.code = Objects.requireNonNull(code);
  }

  static InvalidPictureException tooLarge(String sentence) {
    return new InvalidPictureException(ErrorCode.TOO_LARGE, sentence);
  }

  public static InvalidPictureException unsupported(String sentence) {
    return new InvalidPictureException(ErrorCode.UNSUPPORTED_IMAGE, sentence);
  }

  public static InvalidPictureException damaged() {
    return new InvalidPictureException(
        ErrorCode.NOT_AN_IMAGE, "The picture is damaged or cut short.");
  }

  /** Why, as clients know it. */
  public ErrorCode code() {
    return code;
  }
}
