package app.mspaintr.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** A problem as the reply of a resource, or of a servlet or filter. */
public final class ProblemReply {
  private ProblemReply() {}

  /** The reply of a JAX-RS resource. */
  public static Response.ResponseBuilder of(Problem problem) {
    return Response.status(problem.code().status()).type(Problem.MEDIA_TYPE).entity(problem.json());
  }

  /** Writes the reply of a servlet or filter, which must not have begun one. */
  public static void send(Problem problem, HttpServletResponse response) throws IOException {
    byte[] body = problem.json();
    response.setStatus(problem.code().status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(body);
  }
}
