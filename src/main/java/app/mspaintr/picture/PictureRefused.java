package app.mspaintr.picture;

import java.util.Objects;

/** An upload cannot become a picture; the message is a sentence for the person who sent it. */
public final class PictureRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why, in the protocol's words. */
  public enum Code {
    TOO_LARGE("tooLarge"),
    NOT_AN_IMAGE("notAnImage"),
    UNSUPPORTED_IMAGE("unsupportedImage"),
    BUSY("busy");

    private final String wireName;

    Code(String wireName) {
      this.wireName = wireName;
    }

    /** The {@code code} of a {@code refused} answer. */
    public String wireName() {
      return wireName;
    }
  }

  private final Code code;

  PictureRefused(Code code, String sentence) {
    super(sentence);
    this.code = Objects.requireNonNull(code);
  }

  static PictureRefused tooLarge(String sentence) {
    return new PictureRefused(Code.TOO_LARGE, sentence);
  }

  static PictureRefused unsupported(String sentence) {
    return new PictureRefused(Code.UNSUPPORTED_IMAGE, sentence);
  }

  static PictureRefused damaged() {
    return new PictureRefused(Code.NOT_AN_IMAGE, "The picture is damaged or cut short.");
  }

  /** Why, in the protocol's words. */
  public Code code() {
    return code;
  }
}
