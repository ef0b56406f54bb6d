package app.mspaintr.http;

import app.mspaintr.wire.RefusalCode;
import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a request, as clients know it, and the HTTP status that says so. */
public enum ProblemCode {
  MALFORMED(400, "malformed"),
  SIGN_IN_REQUIRED(401, "signInRequired"),
  WRONG_NAME_OR_PASSWORD(401, "wrongNameOrPassword"),
  FORBIDDEN(403, "forbidden"),
  ORIGIN_NOT_ALLOWED(403, "originNotAllowed"),
  NOT_FOUND(404, "notFound"),
  METHOD_NOT_ALLOWED(405, "methodNotAllowed"),
  NOT_ACCEPTABLE(406, "notAcceptable"),
  NAME_TAKEN(409, "nameTaken"),
  GONE(410, "gone"),
  LENGTH_REQUIRED(411, "lengthRequired"),
  TOO_LARGE(413, "tooLarge"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupportedMediaType"),
  NAME_INVALID(422, "nameInvalid"),
  PASSWORD_TOO_SHORT(422, "passwordTooShort"),
  PASSWORD_TOO_LONG(422, "passwordTooLong"),
  PASSWORD_TOO_COMMON(422, "passwordTooCommon"),
  DISPLAY_NAME_INVALID(422, "displayNameInvalid"),
  RATE_LIMITED(429, "rateLimited"),
  FAILED(500, "failed"),
  BUSY(503, "busy");

  private final int status;
  private final String wireName;

  ProblemCode(int status, String wireName) {
    this.status = status;
    this.wireName = wireName;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /**
   * The code as it stands in a reply; the same word as {@link RefusalCode}'s where both have it.
   */
  public String wireName() {
    return wireName;
  }

  /** The code of a refused command; {@link #MALFORMED} where HTTP has no such case. */
  static ProblemCode of(RefusalCode refusal) {
    return Arrays.stream(values())
        .filter(code -> code.wireName.equals(refusal.wireName()))
        .findFirst()
        .orElse(MALFORMED);
  }

  /** The code for an error that the server's own HTTP engine found; empty for what is no error. */
  static Optional<ProblemCode> of(int status) {
    if (status < 400) {
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case 401 -> SIGN_IN_REQUIRED;
          case 403 -> FORBIDDEN;
          case 404 -> NOT_FOUND;
          case 405 -> METHOD_NOT_ALLOWED;
          case 406 -> NOT_ACCEPTABLE;
          case 410 -> GONE;
          case 411 -> LENGTH_REQUIRED;
          case 413 -> TOO_LARGE;
          case 415 -> UNSUPPORTED_MEDIA_TYPE;
          case 429 -> RATE_LIMITED;
          case 503 -> BUSY;
          default -> status < 500 ? MALFORMED : FAILED;
        });
  }
}
