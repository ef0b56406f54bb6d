package app.mspaintr.account;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.text.Normalizer;

/**
 * A password as somebody typed it, in NFKC, so that the same one typed on another keyboard is the
 * same (NIST SP 800-63B §5.1.1.2).
 */
record Password(String text) {
  /** Lengths in code points; no rule but these and the common ones (same section). */
  static final int MIN_LENGTH = 8;

  static final int MAX_LENGTH = 128;

  private static final String FIELD = "password";

  Password {
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /**
   * Checks that it will do for a new member called {@code name}.
   *
   * @throws ApplicationException {@code passwordTooShort}, {@code passwordTooLong} or {@code
   *     passwordTooCommon}
   */
  void mustFit(MemberName name) {
    int length = text.codePointCount(0, text.length());
    if (length < MIN_LENGTH) {
      throw ApplicationException.ofField(
          ErrorCode.PASSWORD_TOO_SHORT,
          FIELD,
          "A password has at least " + MIN_LENGTH + " characters.");
    } else if (length > MAX_LENGTH) {
      throw ApplicationException.ofField(
          ErrorCode.PASSWORD_TOO_LONG,
          FIELD,
          "A password has at most " + MAX_LENGTH + " characters.");
    } else if (CommonPasswords.contain(text) || text.equalsIgnoreCase(name.text())) {
      throw ApplicationException.ofField(
          ErrorCode.PASSWORD_TOO_COMMON,
          FIELD,
          "This password is one of the first that would be guessed.");
    }
  }

  /** Without the secret: it may end in a log. */
  @Override
  public String toString() {
    return "Password[…]";
  }
}
