package app.mspaintr.platform.http;

import app.mspaintr.platform.wire.ErrorCode;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Turns away what a foreign page has its visitor's browser send: requests that change something,
 * and WebSocket handshakes. A request without {@code Origin} comes from no page.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** RFC 9110 §9.2.1, without TRACE, which nobody needs. */
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private transient PublicOrigins origins;

  public OriginFilter() {}

  OriginFilter(PublicOrigins origins) {
    this.origins = origins;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    origins.servedAt(request.getLocalPort());
    if (isForeign(request)) {
      ProblemReply.send(
          new Problem(
              ErrorCode.ORIGIN_NOT_ALLOWED, "Pages of this origin may change nothing here."),
          response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isForeign(HttpServletRequest request) {
    boolean changes = !SAFE.contains(request.getMethod());
    if (!changes && !isHandshake(request)) {
      return false;
    }
    List<String> claimed = Collections.list(request.getHeaders("Origin"));
    return claimed.size() > 1
        || !claimed.stream().allMatch(origins::allows)
        || changes && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }

  private static boolean isHandshake(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null
        || request.getRequestURI().startsWith(request.getContextPath() + "/live/");
  }
}
