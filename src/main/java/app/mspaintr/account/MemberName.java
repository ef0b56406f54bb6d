package app.mspaintr.account;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a member signs in with and others see: letters that no alphabet lets be confused.
 *
 * @param text 3 to 20 of {@code [A-Za-z0-9_-]}, the first a letter or digit
 */
public record MemberName(String text) {
  private static final Pattern FITTING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{2,19}");

  /**
   * Checks a new member's name.
   *
   * @throws ApplicationException {@code nameInvalid}
   */
  public MemberName {
    if (!FITTING.matcher(text).matches()) {
      throw ApplicationException.ofField(
          ErrorCode.NAME_INVALID,
          "name",
          "A name has 3 to 20 letters, digits, hyphens or underscores and begins with a letter or"
              + " digit.");
    }
  }

  /** The name, where {@code text} can be one. */
  static Optional<MemberName> of(String text) {
    return FITTING.matcher(text).matches() ? Optional.of(new MemberName(text)) : Optional.empty();
  }

  /** The unique key: the name in lower case. */
  String key() {
    return text.toLowerCase(Locale.ROOT);
  }
}
