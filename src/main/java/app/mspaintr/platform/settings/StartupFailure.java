package app.mspaintr.platform.settings;

/**
 * The server cannot start for a reason its operator can mend; the message is the one line to print.
 */
public class StartupFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartupFailure(String line) {
    super(line);
  }

  public StartupFailure(String line, Throwable cause) {
    super(line, cause);
  }
}
