package app.mspaintr.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that a browser proves its session with; only its hash is kept.
 *
 * @param text 43 of base64url's characters
 */
record SessionToken(String text) {
  /** 256 bits: four times what OWASP asks a session id to be guessed with at least. */
  private static final int BYTES = 32;

  private static final Pattern FITTING = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A token that nobody has. */
  static SessionToken fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token, where {@code text} can be one. */
  static Optional<SessionToken> of(String text) {
    return FITTING.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
  }

  /** SHA-256 in hexadecimal; a fast hash will do, since the token cannot be guessed. */
  String hash() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Without the secret: it may end in a log. */
  @Override
  public String toString() {
    return "SessionToken[…]";
  }
}
