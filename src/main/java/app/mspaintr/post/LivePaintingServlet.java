package app.mspaintr.post;

import app.mspaintr.http.Problem;
import app.mspaintr.http.ProblemCode;
import app.mspaintr.http.ProblemReply;
import app.mspaintr.painting.PaintingLog;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /paintings/{post}}: the log so far of a post that is being painted. */
@WebServlet("/paintings/*")
public class LivePaintingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Watching paintings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<byte[]> log =
        Numbers.of(path.substring(1)).stream().boxed().findFirst().flatMap(paintings::soFar);
    if (log.isEmpty()) {
      ProblemReply.send(new Problem(ProblemCode.NOT_FOUND, "Nobody paints here."), response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(PaintingLog.MEDIA_TYPE);
    response.setContentLength(log.get().length);
    response.getOutputStream().write(log.get());
  }
}
