package app.mspaintr.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.Fuzz;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind, changed: each is refused, or a picture that can be seen. */
class PictureFuzzTest {
  private static final int SECONDS = 4;

  /** Small, so that a header that lies does not cost the test a second. */
  private static final PictureLimits LIMITS =
      new PictureLimits(1 << 20, 2000, 1_000_000, Duration.ofSeconds(10));

  @TempDir Path folder;

  @Test
  void anyPngIsRefusedOrAPicture() throws IOException {
    fuzz("png", ".png");
  }

  @Test
  void anyJpegIsRefusedOrAPicture() throws IOException {
    fuzz("jpeg", ".jpg");
  }

  @Test
  void anyGifIsRefusedOrAPicture() throws IOException {
    fuzz("gif", ".gif");
  }

  @Test
  void anyWebpIsRefusedOrAPicture() throws IOException {
    fuzz("webp", ".webp");
  }

  private void fuzz(String target, String ending) throws IOException {
    Studio studio = new Studio(folder);
    new Fuzz(target, samples(ending))
        .run(
            SECONDS,
            bytes -> {
              try (Normalised picture =
                  studio.take(target.equals("png") ? PngBytes.summed(bytes) : bytes, LIMITS)) {
                BufferedImage seen = Studio.seen(Files.readAllBytes(picture.main().file()));
                assertThat(seen.getWidth())
                    .as("of its first frame at least")
                    .isBetween(1, picture.main().width());
              } catch (PictureRefused expected) {
                assertThat(expected.getMessage()).isNotBlank();
              }
            });
  }

  private static List<byte[]> samples(String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/pictures"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .map(Studio::resource)
          .toList();
    }
  }
}
