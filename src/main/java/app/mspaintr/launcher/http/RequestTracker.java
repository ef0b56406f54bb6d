package app.mspaintr.launcher.http;

import app.mspaintr.launcher.InFlightCounter;
import app.mspaintr.platform.http.Problem;
import app.mspaintr.platform.http.ProblemReply;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * The first filter of every HTTP request: bounds its body, gives it a request scope, and counts it,
 * so that a shutdown can wait for it.
 */
public final class RequestTracker implements Filter {
  /** Largest body of an HTTP request, in bytes; pictures come through the WebSocket. */
  static final long BODY_BYTES = 64 * 1024;

  private static final Logger LOG = System.getLogger("mspaintr.launcher");

  private final InFlightCounter running;
  private final Supplier<RequestContextController> scopes;

  public RequestTracker(InFlightCounter running, Supplier<RequestContextController> scopes) {
    this.running = running;
    this.scopes = scopes;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (http.getHeader("Transfer-Encoding") != null) {
      refuse(ErrorCode.LENGTH_REQUIRED, "The body needs a Content-Length.", response);
    } else if (http.getContentLengthLong() > BODY_BYTES) {
      refuse(ErrorCode.TOO_LARGE, "The body is too large.", response);
    } else {
      counted(request, new ClientAbortResponse((HttpServletResponse) response), chain);
    }
  }

  private static void refuse(ErrorCode code, String detail, ServletResponse response)
      throws IOException {
    ProblemReply.send(new Problem(code, detail), (HttpServletResponse) response);
  }

  private void counted(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!running.begin()) {
      refuse(ErrorCode.BUSY, "The server restarts.", response);
      return;
    }
    TrackedRequest counted = new TrackedRequest((HttpServletRequest) request, running);
    RequestContextController scope = scopes.get();
    boolean activated = scope.activate();
    try {
      chain.doFilter(counted, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!ClientAbortException.isCauseOf(e)) {
        throw e;
      }
      LOG.log(Level.DEBUG, "An answer was not taken", e);
    } finally {
      if (activated) {
        scope.deactivate();
      }
      counted.leave();
    }
  }
}
