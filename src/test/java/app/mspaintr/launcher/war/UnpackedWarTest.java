package app.mspaintr.launcher.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  private static final WarLayout LAYOUT =
      new WarLayout(List.of("WEB-INF/lib-first", "WEB-INF/lib"), "app/");

  @TempDir Path folder;
  private Path war;
  private Path unpacked;

  @BeforeEach
  void makeWar() throws IOException {
    unpacked = folder.resolve("unpacked");
    war = war("one");
  }

  @Test
  void placesEveryFileButTheBootstrap() throws IOException {
    Path place = UnpackedWar.of(war, LAYOUT, unpacked);
    assertThat(place.resolve("index.html")).hasContent("one");
    assertThat(place.resolve("WEB-INF/lib/a.jar")).exists();
    assertThat(place.resolve("app")).doesNotExist();
  }

  @Test
  void twoStartsAtOnceShareOnePlace() throws Exception {
    var starts = Executors.newFixedThreadPool(2);
    try {
      Callable<Path> start = () -> UnpackedWar.of(war, LAYOUT, unpacked);
      List<Path> places = Stream.of(1, 2).map(i -> starts.submit(start)).map(this::get).toList();
      assertThat(places.get(0)).isEqualTo(places.get(1));
      assertThat(names(places.get(0).getParent())).hasSize(2).anyMatch(n -> n.endsWith(".lock"));
    } finally {
      starts.shutdownNow();
    }
  }

  @Test
  void mendsAHalfWrittenPlace() throws IOException {
    Path place = UnpackedWar.of(war, LAYOUT, unpacked);
    Files.writeString(place.resolve("index.html"), "on");
    Files.delete(place.resolve("WEB-INF/lib/a.jar"));
    assertThat(UnpackedWar.of(war, LAYOUT, unpacked)).isEqualTo(place);
    assertThat(place.resolve("index.html")).hasContent("one");
    assertThat(place.resolve("WEB-INF/lib/a.jar")).exists();
  }

  @Test
  void anotherContentHasAnotherPlace() throws IOException {
    assertThat(UnpackedWar.of(war, LAYOUT, unpacked))
        .isNotEqualTo(UnpackedWar.of(war("two"), LAYOUT, unpacked));
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Files.createFile(unpacked);
    assertThatThrownBy(() -> UnpackedWar.of(war, LAYOUT, unpacked)).isInstanceOf(IOException.class);
  }

  private Path war(String content) throws IOException {
    Path made = Files.createTempFile(folder, "made", ".war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(made))) {
      for (String name : List.of("index.html", "app/Stub.class", "WEB-INF/web.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
      for (String jar : List.of("WEB-INF/lib/a.jar", "WEB-INF/lib-first/b.jar")) {
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
