package app.mspaintr.http;

import app.mspaintr.wire.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns whatever a resource throws, or JAX-RS itself, into problem details. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  /** When to come back after {@code busy}: as soon as a person would try again. */
  private static final String BUSY_RETRY_SECONDS = "2";

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof Rejection rejection) {
      return reply(rejection);
    } else if (failure instanceof Refusal refusal) {
      return reply(refusal);
    } else if (failure instanceof WebApplicationException standard) {
      return reply(standard);
    }
    LOG.log(Level.ERROR, "A request failed", failure);
    return ProblemReply.of(new Problem(ProblemCode.FAILED, "Something went wrong on the server."))
        .build();
  }

  private static Response reply(Rejection rejection) {
    Response.ResponseBuilder reply = ProblemReply.of(rejection.problem());
    if (!rejection.retryAfter().isZero()) {
      long seconds = rejection.retryAfter().plusMillis(999).toSeconds();
      reply.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    return reply.build();
  }

  private static Response reply(Refusal refusal) {
    ProblemCode code = ProblemCode.of(refusal.code());
    Response.ResponseBuilder reply = ProblemReply.of(new Problem(code, refusal.getMessage()));
    if (code == ProblemCode.BUSY) {
      reply.header(HttpHeaders.RETRY_AFTER, BUSY_RETRY_SECONDS);
    }
    return reply.build();
  }

  private static Response reply(WebApplicationException standard) {
    Response original = standard.getResponse();
    return ProblemCode.of(original.getStatus()).map(code -> reply(code, original)).orElse(original);
  }

  private static Response reply(ProblemCode code, Response original) {
    Response.ResponseBuilder reply = ProblemReply.of(new Problem(code, sentence(code)));
    String allow = original.getHeaderString(HttpHeaders.ALLOW); // RFC 9110 §15.5.6
    return (allow == null ? reply : reply.header(HttpHeaders.ALLOW, allow)).build();
  }

  private static String sentence(ProblemCode code) {
    return switch (code) {
      case NOT_FOUND -> "There is nothing here.";
      case METHOD_NOT_ALLOWED -> "This cannot be done here; see the header Allow.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json.";
      case NOT_ACCEPTABLE -> "The answer comes as application/json only.";
      default -> "The request cannot be answered.";
    };
  }
}
