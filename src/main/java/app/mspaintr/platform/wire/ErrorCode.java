package app.mspaintr.platform.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * Why the server did not do what a client asked for, as clients know it. A socket tells it in
 * {@code refused}, HTTP in problem details (RFC 9457); some codes can occur in one of them alone.
 */
public enum ErrorCode {
  MALFORMED(400, "malformed", Told.BOTH),
  UNKNOWN_TYPE(400, "unknownType", Told.SOCKET),
  SIGN_IN_REQUIRED(401, "signInRequired", Told.BOTH),
  WRONG_NAME_OR_PASSWORD(401, "wrongNameOrPassword", Told.HTTP),
  FORBIDDEN(403, "forbidden", Told.BOTH),
  ORIGIN_NOT_ALLOWED(403, "originNotAllowed", Told.HTTP),
  NOT_FOUND(404, "notFound", Told.BOTH),
  METHOD_NOT_ALLOWED(405, "methodNotAllowed", Told.HTTP),
  NOT_ACCEPTABLE(406, "notAcceptable", Told.HTTP),
  NAME_TAKEN(409, "nameTaken", Told.HTTP),
  GONE(410, "gone", Told.HTTP),
  LENGTH_REQUIRED(411, "lengthRequired", Told.HTTP),
  TOO_LONG(400, "tooLong", Told.SOCKET),
  TOO_LARGE(413, "tooLarge", Told.BOTH),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupportedMediaType", Told.HTTP),
  NAME_INVALID(422, "nameInvalid", Told.HTTP),
  PASSWORD_TOO_SHORT(422, "passwordTooShort", Told.HTTP),
  PASSWORD_TOO_LONG(422, "passwordTooLong", Told.HTTP),
  PASSWORD_TOO_COMMON(422, "passwordTooCommon", Told.HTTP),
  DISPLAY_NAME_INVALID(422, "displayNameInvalid", Told.HTTP),
  NOT_AN_IMAGE(400, "notAnImage", Told.SOCKET),
  UNSUPPORTED_IMAGE(400, "unsupportedImage", Told.SOCKET),
  UPLOAD_INCOMPLETE(400, "uploadIncomplete", Told.SOCKET),
  ID_REUSED(400, "idReused", Told.SOCKET),
  RATE_LIMITED(429, "rateLimited", Told.BOTH),
  FAILED(500, "failed", Told.HTTP),
  BUSY(503, "busy", Told.BOTH);

  private enum Told {
    SOCKET,
    HTTP,
    BOTH
  }

  private final int status;
  private final String wireName;
  private final Told told;

  ErrorCode(int status, String wireName, Told told) {
    this.status = status;
    this.wireName = wireName;
    this.told = told;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The code as clients read it. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The codes of {@code refused}, in the order of the protocol's document. */
  public static List<ErrorCode> ofSockets() {
    return Arrays.stream(values()).filter(code -> code.told != Told.HTTP).toList();
  }

  /** The codes of problem details. */
  public static List<ErrorCode> ofHttp() {
    return Arrays.stream(values()).filter(code -> code.told != Told.SOCKET).toList();
  }

  /** This code where HTTP has it, else {@link #MALFORMED}. */
  public ErrorCode overHttp() {
    return told == Told.SOCKET ? MALFORMED : this;
  }
}
