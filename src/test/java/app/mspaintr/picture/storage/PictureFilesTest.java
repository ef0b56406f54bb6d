package app.mspaintr.picture.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.transcode.ImageTranscoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private Studio studio;
  private PictureFiles files;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
    files = studio.files;
  }

  @Test
  void aPictureIsKeptUnderTheHashOfItsContent() throws Exception {
    String id = kept(400);
    byte[] bytes = Files.readAllBytes(files.place(id, 0));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(id).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(files.place(id, 0))
        .isEqualTo(
            folder.resolve("pictures/" + id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id));
    try (FileChannel main = files.open(id, 0).orElseThrow();
        FileChannel thumbnail = files.open(id, 320).orElseThrow()) {
      assertThat(main.size()).isEqualTo(bytes.length);
      assertThat(thumbnail.size()).isPositive();
    }
    assertThat(files.open(id, 960)).isEmpty();
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void whatIsNotKeptIsDeletedOnClosing() throws Exception {
    studio.take(drawing(1000)).close();
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void equalContentIsKeptOnceHoweverManyComeAtOnce() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      ImageTranscoder normalising = new ImageTranscoder(Studio.LIMITS, files);
      Path upload = Files.write(folder.resolve("upload"), drawing(1000));
      Callable<String> keeping =
          () -> {
            try (TranscodedPicture picture = normalising.normalise(upload)) {
              return new PictureFiles(folder).keep(picture);
            }
          };
      Set<String> ids = new HashSet<>();
      for (Future<String> id : many.invokeAll(java.util.Collections.nCopies(24, keeping))) {
        ids.add(id.get());
      }
      assertThat(ids).hasSize(1);
      assertThat(unfinished()).isEmpty();
      Path shelf = files.place(ids.iterator().next(), 0).getParent();
      assertThat(names(shelf)).hasSize(3);
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void aDeletedPictureIsGoneWithItsThumbnails() throws Exception {
    String id = kept(400);
    files.delete(id);
    assertThat(files.open(id, 0)).isEmpty();
    assertThat(files.open(id, 320)).isEmpty();
    files.delete(id);
    files.delete("0".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../etc/passwd", "AB", "0123456789abcdef"})
  void whatIsNoHashIsNoId(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> files.place(id, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> files.open(id + "0".repeat(60), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> files.delete("A".repeat(64)));
    assertThatIllegalArgumentException().isThrownBy(() -> files.place("a".repeat(64), -1));
  }

  @Test
  void theSweepDeletesWhatIsOldAndNotNamed() throws Exception {
    String named = aged(kept(330));
    String orphan = aged(kept(340));
    String young = kept(350);
    assertThat(files.sweep(named::equals, HOUR, 100)).isEqualTo(1);
    assertThat(files.open(orphan, 0)).isEmpty();
    assertThat(files.open(orphan, 320)).isEmpty();
    assertThat(Files.exists(files.place(named, 320))).isTrue();
    assertThat(Files.exists(files.place(young, 0))).isTrue();
  }

  @Test
  void aSweepStopsAtItsBoundAndTheNextGoesOn() throws Exception {
    Set<String> ids = new HashSet<>();
    for (int size = 1; size <= 5; size++) {
      ids.add(aged(kept(size)));
    }
    List<String> asked = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      assertThat(files.sweep(asked::add, HOUR, 2)).isZero();
    }
    assertThat(asked).hasSize(6).containsAll(ids);
  }

  @Test
  void aPictureThatComesAgainIsYoungAgain() throws Exception {
    String id = aged(kept(330));
    kept(330);
    assertThat(files.sweep(any -> false, HOUR, 100)).isZero();
    aged(id);
    int deleted =
        files.sweep(
            any -> {
              keep(330); // comes again between the question and the deletion
              return false;
            },
            HOUR,
            100);
    assertThat(deleted).isZero();
    assertThat(Files.exists(files.place(id, 320))).isTrue();
  }

  @Test
  void theSweepDeletesOldUnfinishedFiles() throws Exception {
    TranscodedPicture young = studio.take(drawing(10));
    TranscodedPicture old = studio.take(drawing(20));
    age(old.main().file());
    assertThat(files.sweep(any -> false, HOUR, 100)).isZero();
    assertThat(unfinished()).containsExactly(young.main().file());
    assertThat(new PictureFiles(folder.resolve("none")).sweep(any -> false, HOUR, 1)).isZero();
  }

  private String kept(int width) throws Exception {
    try (TranscodedPicture picture = studio.take(drawing(width))) {
      return files.keep(picture);
    }
  }

  private void keep(int width) {
    try {
      kept(width);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String aged(String id) throws IOException {
    age(files.place(id, 0));
    return id;
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
  }

  private List<Path> unfinished() throws IOException {
    return names(folder.resolve("pictures/incoming"));
  }

  private static List<Path> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static byte[] drawing(int width) throws IOException {
    return Studio.encoded(new BufferedImage(width, 30, BufferedImage.TYPE_3BYTE_BGR), "png");
  }
}
