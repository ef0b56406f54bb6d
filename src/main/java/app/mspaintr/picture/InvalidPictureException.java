package app.mspaintr.picture;

import app.mspaintr.wire.RefusalCode;
import java.util.Objects;

/** An upload cannot become a picture; the message is a sentence for the person who sent it. */
public final class InvalidPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;

  InvalidPictureException(RefusalCode code, String sentence) {
    super(sentence);
    this.code = Objects.requireNonNull(code);
  }

  static InvalidPictureException tooLarge(String sentence) {
    return new InvalidPictureException(RefusalCode.TOO_LARGE, sentence);
  }

  static InvalidPictureException unsupported(String sentence) {
    return new InvalidPictureException(RefusalCode.UNSUPPORTED_IMAGE, sentence);
  }

  static InvalidPictureException damaged() {
    return new InvalidPictureException(
        RefusalCode.NOT_AN_IMAGE, "The picture is damaged or cut short.");
  }

  /** Why, as clients know it. */
  public RefusalCode code() {
    return code;
  }
}
