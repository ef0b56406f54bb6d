package app.mspaintr.painting.log;

/** Why a log is refused. */
public enum PaintLogError {
  NOT_A_LOG("notALog"),
  VERSION("version"),
  SIZE("size"),
  TOO_LONG("tooLong"),
  TOO_MANY_ENTRIES("tooManyEntries"),
  UNKNOWN_ENTRY("unknownEntry"),
  MALFORMED("malformed"),
  CUT_OFF("cutOff");

  private final String code;

  PaintLogError(String code) {
    this.code = code;
  }

  /** As the format's document calls it. */
  public String code() {
    return code;
  }
}
