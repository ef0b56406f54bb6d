package app.mspaintr.operation;

import app.mspaintr.platform.http.Problem;
import app.mspaintr.platform.http.ProblemReply;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * {@code GET /metrics}, in the Prometheus text format: with the operator's token, or from loopback
 * where there is none.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Meters meters;
  @Inject private transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!mayRead(request)) {
      ProblemReply.send(
          new Problem(ErrorCode.FORBIDDEN, "The metrics are for the operator."), response);
      return;
    }
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(meters.scrape());
  }

  private boolean mayRead(HttpServletRequest request) throws IOException {
    String token = settings.text(Setting.METRICS_TOKEN);
    if (token.isEmpty()) {
      // behind a proxy on the same machine every request seems to come from loopback
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("Forwarded") == null
          && request.getHeader("X-Forwarded-For") == null;
    }
    String given = request.getHeader("Authorization");
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }
}
