package app.mspaintr.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a command or an upload was refused, as clients know it. */
public enum RefusalCode {
  MALFORMED("malformed"),
  UNKNOWN_TYPE("unknownType"),
  SIGN_IN_REQUIRED("signInRequired"),
  FORBIDDEN("forbidden"),
  NOT_FOUND("notFound"),
  TOO_LONG("tooLong"),
  TOO_LARGE("tooLarge"),
  NOT_AN_IMAGE("notAnImage"),
  UNSUPPORTED_IMAGE("unsupportedImage"),
  UPLOAD_INCOMPLETE("uploadIncomplete"),
  ID_REUSED("idReused"),
  RATE_LIMITED("rateLimited"),
  BUSY("busy");

  private final String wireName;

  RefusalCode(String wireName) {
    this.wireName = wireName;
  }

  /** The code as it stands in a frame. */
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
