package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  private final ProblemMapper mapper = new ProblemMapper();

  @Test
  void tellsWhenToComeBackInWholeSecondsRoundedUp() {
    Response reply =
        mapper.toResponse(
            ApplicationException.ofNow(
                ErrorCode.RATE_LIMITED, "Too many.", Duration.ofMillis(1001)));
    assertThat(reply.getStatus()).isEqualTo(429);
    assertThat(reply.getHeaderString("Retry-After")).isEqualTo("2");
    assertThat(reply.getMediaType()).hasToString("application/problem+json");
    assertThat(body(reply)).contains("\"code\":\"rateLimited\"", "\"detail\":\"Too many.\"");
  }

  @Test
  void tellsBusyWhenToComeBackAndOtherCodesAsTheyAre() {
    Response busy = mapper.toResponse(new ApplicationException(ErrorCode.BUSY, "Later."));
    assertThat(busy.getStatus()).isEqualTo(503);
    assertThat(busy.getHeaderString("Retry-After")).isEqualTo("2");
    Response gone =
        mapper.toResponse(new ApplicationException(ErrorCode.NOT_FOUND, "No such post."));
    assertThat(gone.getStatus()).isEqualTo(404);
    assertThat(body(gone)).contains("\"code\":\"notFound\"", "No such post.");
  }

  @Test
  void aCodeThatHttpDoesNotHaveIsMalformed() {
    Response reply = mapper.toResponse(new ApplicationException(ErrorCode.ID_REUSED, "Again."));
    assertThat(reply.getStatus()).isEqualTo(400);
    assertThat(body(reply)).contains("\"code\":\"malformed\"", "\"detail\":\"Again.\"");
  }

  @Test
  void tellsWhatJaxRsFound() {
    Response reply = mapper.toResponse(new NotFoundException("RESTEASY003210: /secret"));
    assertThat(reply.getStatus()).isEqualTo(404);
    assertThat(body(reply)).contains("\"code\":\"notFound\"").doesNotContain("RESTEASY");
    Response method =
        mapper.toResponse(
            new NotAllowedException(Response.status(405).allow("GET", "DELETE").build()));
    assertThat(method.getStatus()).isEqualTo(405);
    assertThat(method.getHeaderString("Allow")).contains("GET", "DELETE");
  }

  @Test
  void leavesWhatIsNoErrorAlone() {
    URI elsewhere = URI.create("/elsewhere");
    Response reply = mapper.toResponse(new RedirectionException(303, elsewhere));
    assertThat(reply.getStatus()).isEqualTo(303);
    assertThat(reply.getLocation()).isEqualTo(elsewhere);
  }

  @Test
  void tellsNothingOfAnUnexpectedFailure() {
    Logger log = Logger.getLogger(ProblemMapper.class.getName());
    log.setLevel(Level.OFF); // it is logged, and is meant to
    try {
      Response reply = mapper.toResponse(new IllegalStateException("jdbc:h2:secret"));
      assertThat(reply.getStatus()).isEqualTo(500);
      assertThat(body(reply)).contains("\"code\":\"failed\"").doesNotContain("jdbc");
    } finally {
      log.setLevel(null);
    }
  }

  private static String body(Response reply) {
    return new String((byte[]) reply.getEntity(), StandardCharsets.UTF_8);
  }
}
