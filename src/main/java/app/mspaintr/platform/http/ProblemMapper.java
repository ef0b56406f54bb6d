package app.mspaintr.platform.http;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Turns whatever a resource throws, or JAX-RS itself, into problem details. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  /** When to come back after {@code busy}: as soon as a person would try again. */
  private static final String BUSY_RETRY_SECONDS = "2";

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof ApplicationException told) {
      return reply(told);
    } else if (failure instanceof WebApplicationException standard) {
      return reply(standard);
    }
    LOG.log(Level.ERROR, "A request failed", failure);
    return ProblemReply.of(new Problem(ErrorCode.FAILED, "Something went wrong on the server."))
        .build();
  }

  private static Response reply(ApplicationException told) {
    Response.ResponseBuilder reply = ProblemReply.of(Problem.of(told));
    if (!told.retryAfter().isZero()) {
      long seconds = told.retryAfter().plusMillis(999).toSeconds();
      reply.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    } else if (told.code() == ErrorCode.BUSY) {
      reply.header(HttpHeaders.RETRY_AFTER, BUSY_RETRY_SECONDS);
    }
    return reply.build();
  }

  private static Response reply(WebApplicationException standard) {
    Response original = standard.getResponse();
    return code(original.getStatus()).map(code -> reply(code, original)).orElse(original);
  }

  private static Response reply(ErrorCode code, Response original) {
    Response.ResponseBuilder reply = ProblemReply.of(new Problem(code, sentence(code)));
    String allow = original.getHeaderString(HttpHeaders.ALLOW); // RFC 9110 §15.5.6
    return (allow == null ? reply : reply.header(HttpHeaders.ALLOW, allow)).build();
  }

  /** The code for an error that the server's own HTTP engine found; empty for what is no error. */
  private static Optional<ErrorCode> code(int status) {
    if (status < 400) {
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case 401 -> ErrorCode.SIGN_IN_REQUIRED;
          case 403 -> ErrorCode.FORBIDDEN;
          case 404 -> ErrorCode.NOT_FOUND;
          case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
          case 406 -> ErrorCode.NOT_ACCEPTABLE;
          case 410 -> ErrorCode.GONE;
          case 411 -> ErrorCode.LENGTH_REQUIRED;
          case 413 -> ErrorCode.TOO_LARGE;
          case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
          case 429 -> ErrorCode.RATE_LIMITED;
          case 503 -> ErrorCode.BUSY;
          default -> status < 500 ? ErrorCode.MALFORMED : ErrorCode.FAILED;
        });
  }

  private static String sentence(ErrorCode code) {
    return switch (code) {
      case NOT_FOUND -> "There is nothing here.";
      case METHOD_NOT_ALLOWED -> "This cannot be done here; see the header Allow.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json.";
      case NOT_ACCEPTABLE -> "The answer comes as application/json only.";
      default -> "The request cannot be answered.";
    };
  }
}
