package app.mspaintr.operation;

import app.mspaintr.platform.http.Problem;
import app.mspaintr.platform.http.ProblemReply;
import app.mspaintr.platform.live.ConnectionRegistry;
import app.mspaintr.platform.store.OpenDatabase;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET /health/live}: the process answers. {@code GET /health/ready}: it can serve, with its
 * database.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient OpenDatabase database;
  @Inject private transient ConnectionRegistry connections;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if ("/live".equals(path) || "/ready".equals(path) && isReady()) {
      response.setContentType("application/json");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write("{\"status\":\"up\"}");
    } else if ("/ready".equals(path)) {
      ProblemReply.send(
          new Problem(ErrorCode.BUSY, "The server cannot serve at the moment."), response);
    } else {
      ProblemReply.send(
          new Problem(ErrorCode.NOT_FOUND, "There are /health/live and /health/ready."), response);
    }
  }

  private boolean isReady() {
    return !connections.isDraining() && database.answers();
  }
}
