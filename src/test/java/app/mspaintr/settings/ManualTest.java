package app.mspaintr.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The operator's manual lists what the operator may set. */
class ManualTest {
  private static final Path MANUAL = Path.of("docs/operating.md");

  @Test
  void everySettingIsInTheManual() throws IOException {
    String table =
        Arrays.stream(Setting.values())
            .map(ManualTest::row)
            .collect(
                Collectors.joining(
                    "\n",
                    "| environment variable | option | default | meaning |\n|---|---|---|---|\n",
                    "\n"));
    assertThat(Files.readString(MANUAL))
        .as("%s, where this belongs:\n%s", MANUAL, table)
        .contains("\n\n" + table + "\n");
  }

  private static String row(Setting setting) {
    return "| `%s` | `--%s` | %s | %s |"
        .formatted(
            setting.variable(),
            setting.option(),
            setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`",
            setting.meaning());
  }
}
