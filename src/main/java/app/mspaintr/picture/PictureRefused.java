package app.mspaintr.picture;

import app.mspaintr.wire.RefusalCode;
import java.util.Objects;

/** An upload cannot become a picture; the message is a sentence for the person who sent it. */
public final class PictureRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;

  PictureRefused(RefusalCode code, String sentence) {
    super(sentence);
    this.code = Objects.requireNonNull(code);
  }

  static PictureRefused tooLarge(String sentence) {
    return new PictureRefused(RefusalCode.TOO_LARGE, sentence);
  }

  static PictureRefused unsupported(String sentence) {
    return new PictureRefused(RefusalCode.UNSUPPORTED_IMAGE, sentence);
  }

  static PictureRefused damaged() {
    return new PictureRefused(RefusalCode.NOT_AN_IMAGE, "The picture is damaged or cut short.");
  }

  /** Why, as clients know it. */
  public RefusalCode code() {
    return code;
  }
}
