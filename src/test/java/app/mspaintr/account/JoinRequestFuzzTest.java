package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.http.JsonBody;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.support.TestRequest;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class JoinRequestFuzzTest {
  static Stream<byte[]> bodies() {
    return Stream.of(
            "{\"name\":\"ada\",\"password\":\"correct horse\",\"displayName\":\"Ada L.\"}",
            "{\"name\":\"a_b-9\",\"password\":\"\uff50assword1\",\"displayName\":\" e\u0301 \"}",
            "{\"name\":\"\",\"password\":null,\"displayName\":\"\\u202e\\u3164\"}")
        .map(body -> body.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("bodies")
  @FuzzTest
  void anyBodyIsAMemberToBeOrRejected(byte[] body) {
    try {
      JoinRequest request =
          JsonBody.read(
              new TestRequest("POST", "/api/members")
                  .with("getContentType", "application/json")
                  .get(),
              new ByteArrayInputStream(body),
              JoinRequest.class);
      assertThat(request).hasToString("JoinRequest[name=" + request.name() + "]");
      MemberName name = new MemberName(request.name());
      assertThat(MemberName.of(name.text())).hasValue(name);
      Password password = new Password(request.password());
      assertThat(new Password(password.text())).as("normalised once").isEqualTo(password);
      if (request.displayName() != null) {
        DisplayName shown = new DisplayName(request.displayName());
        assertThat(new DisplayName(shown.text())).as("normalised once").isEqualTo(shown);
      }
      password.mustFit(name);
    } catch (ApplicationException rejected) {
      assertThat(rejected).message().isNotBlank();
    }
  }
}
