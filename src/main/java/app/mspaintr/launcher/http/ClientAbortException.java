package app.mspaintr.launcher.http;

import java.io.IOException;

/** The client left in the middle of its answer, or read no more of it: nobody's fault here. */
final class ClientAbortException extends IOException {
  private static final long serialVersionUID = 1L;

  ClientAbortException(IOException cause) {
    super("The client is gone", cause);
  }

  /** Whether this is why a request failed. */
  static boolean isCauseOf(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof ClientAbortException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
