package app.mspaintr.painting;

/** A log that is not as its format says, or more than is taken. */
public final class LogRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final LogFault fault;

  LogRefused(LogFault fault, String reason) {
    super(reason, null, false, false); // expected of strangers: a trace tells nothing
    this.fault = fault;
  }

  static LogRefused malformed(String reason) {
    return new LogRefused(LogFault.MALFORMED, reason);
  }

  public LogFault fault() {
    return fault;
  }
}
