package app.mspaintr.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of the image without building it. */
class DockerfileTest {
  private final List<String> lines = Files.readAllLines(Path.of("Dockerfile"));

  DockerfileTest() throws IOException {}

  @Test
  void copiesWhatIsThereAndNotIgnored() throws IOException {
    List<String> sources =
        lines.stream()
            .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
            .map(line -> line.split(" "))
            .flatMap(words -> Arrays.stream(words, 1, words.length - 1))
            .toList();
    assertThat(sources).contains("pom.xml").allSatisfy(s -> assertThat(Path.of(s)).exists());
    assertThat(Files.readAllLines(Path.of(".dockerignore")))
        .contains("*")
        .containsAll(sources.stream().map(source -> "!" + source).toList());
  }

  @Test
  void runsTheLauncherWithoutRights() {
    assertThat(lines).contains("USER mspaintr", "VOLUME /data");
    assertThat(lines.get(lines.size() - 1))
        .startsWith("ENTRYPOINT")
        .contains('"' + Launcher.class.getName() + '"');
  }

  @Test
  void runsWithTheOptionsThatTheStartWasRecordedWith() {
    String headers = "-XX:+UseCompactObjectHeaders";
    assertThat(lines)
        .filteredOn(line -> line.contains("-XX:AOTCache"))
        .hasSize(2)
        .allMatch(line -> line.contains(headers));
  }

  @Test
  void holdsNoPassword() {
    assertThat(lines).noneMatch(line -> line.matches("(ENV|ARG)?.*(PASSWORD|TOKEN|SECRET).*"));
  }
}
