package app.mspaintr.launcher.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.StartupFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedWarTest {
  @TempDir Path folder;
  private Path war;
  private Path data;

  @BeforeEach
  void makeWar() throws IOException {
    data = folder.resolve("data");
    war = war("one");
  }

  @Test
  void placesEveryFileButTheStub() {
    Path place = UnpackedWar.of(war, data);
    assertThat(place.resolve("index.html")).hasContent("one");
    assertThat(place.resolve("WEB-INF/lib/a.jar")).exists();
    assertThat(place.resolve("app")).doesNotExist();
  }

  @Test
  void twoStartsAtOnceShareOnePlace() throws Exception {
    var starts = Executors.newFixedThreadPool(2);
    try {
      Callable<Path> start = () -> UnpackedWar.of(war, data);
      List<Path> places = Stream.of(1, 2).map(i -> starts.submit(start)).map(this::get).toList();
      assertThat(places.get(0)).isEqualTo(places.get(1));
      assertThat(names(places.get(0).getParent())).hasSize(2).anyMatch(n -> n.endsWith(".lock"));
    } finally {
      starts.shutdownNow();
    }
  }

  @Test
  void mendsAHalfWrittenPlace() throws IOException {
    Path place = UnpackedWar.of(war, data);
    Files.writeString(place.resolve("index.html"), "on");
    Files.delete(place.resolve("WEB-INF/lib/a.jar"));
    assertThat(UnpackedWar.of(war, data)).isEqualTo(place);
    assertThat(place.resolve("index.html")).hasContent("one");
    assertThat(place.resolve("WEB-INF/lib/a.jar")).exists();
  }

  @Test
  void anotherContentHasAnotherPlace() throws IOException {
    assertThat(UnpackedWar.of(war, data)).isNotEqualTo(UnpackedWar.of(war("two"), data));
  }

  @Test
  void refusesADataFolderThatIsAFile() throws IOException {
    Files.createFile(data);
    assertThatThrownBy(() -> UnpackedWar.of(war, data))
        .isInstanceOf(StartupFailure.class)
        .hasMessage("The data folder " + data + " cannot be written to.");
  }

  private Path war(String content) throws IOException {
    Path made = Files.createTempFile(folder, "made", ".war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(made))) {
      for (String name : List.of("index.html", "app/Stub.class", "WEB-INF/web.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
      for (String jar : List.of("WEB-INF/lib/a.jar", "WEB-INF/lib-launcher/b.jar")) {
        zip.putNextEntry(new ZipEntry(jar));
        ZipOutputStream inner = new ZipOutputStream(zip);
        inner.putNextEntry(new ZipEntry("a/A.class"));
        inner.finish();
      }
    }
    return made;
  }

  private Path get(java.util.concurrent.Future<Path> start) {
    try {
      return start.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toList());
    }
  }
}
