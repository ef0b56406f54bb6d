package app.mspaintr.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  @Test
  void aPlaceIsAnEpochAndASeq() {
    assertThat(of("a-Z_9.17")).contains(new Resume("a-Z_9", 17));
    assertThat(of("x.0")).contains(new Resume("x", 0));
    assertThat(of("x.999999999999999999")).contains(new Resume("x", 999_999_999_999_999_999L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "x",
        "x.",
        ".1",
        "x.-1",
        "x.01",
        "x.1.2",
        "x.1 ",
        "ä.1",
        "x.٣",
        "x.9999999999999999999"
      })
  void anythingElseIsNoPlace(String text) {
    assertThat(of(text)).isEmpty();
  }

  @Test
  void withoutTheParameterThereIsNone() {
    assertThat(Resume.of(Map.of())).isEmpty();
    assertThat(Resume.of(Map.of("resume", List.of()))).isEmpty();
  }

  private static Optional<Resume> of(String text) {
    return Resume.of(Map.of("resume", List.of(text)));
  }
}
