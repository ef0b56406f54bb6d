package app.mspaintr.post;

import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.platform.http.AsyncBody;
import app.mspaintr.platform.http.Problem;
import app.mspaintr.platform.http.ProblemReply;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** Sends the painting's log that belongs to the number at the end of the path. */
public abstract class NumberedLogServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String cacheControl;
  private final String missing;

  /**
   * @param missing what to say where there is none, a sentence
   */
  public NumberedLogServlet(String cacheControl, String missing) {
    this.cacheControl = cacheControl;
    this.missing = missing;
  }

  protected abstract Optional<byte[]> log(long number);

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<byte[]> log =
        Ids.of(path.substring(1)).stream().boxed().findFirst().flatMap(this::log);
    if (log.isEmpty()) {
      ProblemReply.send(new Problem(ErrorCode.NOT_FOUND, missing), response);
      return;
    }
    response.setHeader("Cache-Control", cacheControl);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(PaintLogSummary.MEDIA_TYPE);
    response.setContentLength(log.get().length);
    AsyncBody.begin(new ByteArrayInputStream(log.get()), request, response);
  }
}
