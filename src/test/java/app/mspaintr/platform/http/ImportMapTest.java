package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportMapTest {
  /** The example of CSP Level 3 §7.5: {@code alert('Hello, world.');}. */
  private static final String EXAMPLE = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

  @Test
  void isAllowedByTheHashOfWhatStandsBetweenItsTags() {
    assertThat(ImportMap.source("<script type=\"importmap\">alert('Hello, world.');</script>"))
        .contains(EXAMPLE);
  }

  @Test
  void hashesLineEndsAsBrowsersReadThem() {
    String unix = "<p>\n<script type=\"importmap\">\n{}\n</script>";
    assertThat(ImportMap.source(unix.replace("\n", "\r\n")))
        .isPresent()
        .isEqualTo(ImportMap.source(unix));
  }

  @Test
  void isNotThereInAPageWithoutOne() {
    assertThat(ImportMap.source("<script type=\"module\" src=\"app.js\"></script>")).isEmpty();
  }
}
