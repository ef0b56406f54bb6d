package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void tellsTheFieldAtFault() {
    Problem problem = new Problem(ErrorCode.NAME_TAKEN, "Somebody else has it.", "name");
    assertThat(new String(problem.json(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                + "\"detail\":\"Somebody else has it.\",\"code\":\"nameTaken\",\"field\":\"name\"}");
  }

  @Test
  void leavesOutAFieldThatIsNone() {
    assertThat(new String(new Problem(ErrorCode.BUSY, "Later.").json(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                + "\"detail\":\"Later.\",\"code\":\"busy\"}");
  }

  @Test
  void everyCodeHasATitleOfItsStatusAndAWordOfItsOwn() {
    assertThat(ErrorCode.values())
        .filteredOn(code -> code.status() != 500)
        .allSatisfy(
            code ->
                assertThat(new String(new Problem(code, "").json(), StandardCharsets.UTF_8))
                    .doesNotContain("Internal Server Error"));
    assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::wireName)).doesNotHaveDuplicates();
  }
}
