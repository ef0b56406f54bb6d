package app.mspaintr.account;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.text.Normalizer;
import java.util.Set;

/**
 * A member's name on the page.
 *
 * @param text 1 to 40 UTF-16 code units in NFC, without blanks around them
 */
public record DisplayName(String text) {
  static final int MAX_LENGTH = 40;

  /** Letters by their category that are drawn as nothing: Hangul fillers, the Braille blank. */
  private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

  /**
   * Trims and normalises, then checks.
   *
   * @throws ApplicationException {@code displayNameInvalid}
   */
  public DisplayName {
    text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (text.isEmpty()
        || text.length() > MAX_LENGTH
        || text.codePoints().anyMatch(DisplayName::isDeceptive)
        || text.codePoints().noneMatch(DisplayName::isSeen)) {
      throw ApplicationException.ofField(
          ErrorCode.DISPLAY_NAME_INVALID,
          "displayName",
          "A display name has 1 to " + MAX_LENGTH + " characters, none of them invisible.");
    }
  }

  /** Controls, bidi overrides, zero-width characters: what makes one name look like another. */
  private static boolean isDeceptive(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> BLANKS.contains(codePoint);
    };
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
      default -> true;
    };
  }
}
