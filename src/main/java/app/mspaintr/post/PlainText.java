package app.mspaintr.post;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.text.Normalizer;

/**
 * Text that people write, never markup. Lengths are UTF-16 code units, as a browser counts them.
 */
public final class PlainText {
  public static final int TITLE_LENGTH = 100;
  public static final int ALT_TEXT_LENGTH = 1000;
  public static final int COMMENT_LENGTH = 2000;

  private PlainText() {}

  /** A title of one line; empty for null. */
  public static String title(String text) {
    String clean = clean(text, TITLE_LENGTH, "The title");
    if (clean.indexOf('\n') >= 0) {
      throw new ApplicationException(ErrorCode.MALFORMED, "The title must be one line.");
    }
    return clean;
  }

  /** A description of a picture; empty for null. */
  public static String altText(String text) {
    return clean(text, ALT_TEXT_LENGTH, "The description");
  }

  /** The text beside a drawing, which may be empty. */
  public static String caption(String text) {
    return clean(text, COMMENT_LENGTH, "The comment");
  }

  /** A comment, which is not empty. */
  public static String comment(String text) {
    String clean = caption(text);
    if (clean.isEmpty()) {
      throw new ApplicationException(ErrorCode.MALFORMED, "The comment is empty.");
    }
    return clean;
  }

  private static String clean(String text, int most, String what) {
    if (text == null) {
      return "";
    }
    if (text.length() > 4 * most) { // do not normalise what is far too long
      throw tooLong(what, most);
    }
    String clean =
        Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
            .strip();
    if (clean.length() > most) {
      throw tooLong(what, most);
    }
    if (clean.codePoints().anyMatch(PlainText::isNoText)) {
      throw new ApplicationException(
          ErrorCode.MALFORMED, what + " has characters that are no text.");
    }
    return clean;
  }

  /**
   * Control characters but line break and tab, and halves of surrogate pairs, which no database
   * stores as they are.
   */
  private static boolean isNoText(int character) {
    return character != '\n' && character != '\t' && Character.isISOControl(character)
        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  private static ApplicationException tooLong(String what, int most) {
    return new ApplicationException(
        ErrorCode.TOO_LONG, what + " may have " + most + " characters at most.");
  }
}
