package app.mspaintr.post;

import app.mspaintr.http.Problem;
import app.mspaintr.http.ProblemCode;
import app.mspaintr.http.ProblemReply;
import app.mspaintr.painting.PaintingLog;
import app.mspaintr.store.Transactions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /drawings/{comment}}: the log of what was drawn in a comment, which never changes. */
@WebServlet("/drawings/*")
public class DrawingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Comments comments;
  @Inject private transient Transactions transactions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<byte[]> log =
        Numbers.of(path.substring(1)).stream()
            .boxed()
            .findFirst()
            .flatMap(comment -> transactions.read(() -> comments.drawing(comment)));
    if (log.isEmpty()) {
      ProblemReply.send(new Problem(ProblemCode.NOT_FOUND, "There is no such drawing."), response);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(PaintingLog.MEDIA_TYPE);
    response.setContentLength(log.get().length);
    response.getOutputStream().write(log.get());
  }
}
