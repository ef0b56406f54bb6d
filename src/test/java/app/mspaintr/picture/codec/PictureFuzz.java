package app.mspaintr.picture.codec;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.storage.Rendition;
import app.mspaintr.picture.storage.TranscodedPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** Whatever file comes is refused, or a picture that can be seen, and taken again as it is. */
public abstract class PictureFuzz {
  /** Small: what is sought by the code that it reaches would otherwise be large, and slow. */
  private static final PictureLimits LIMITS =
      new PictureLimits(1 << 20, 1000, 20_000, Duration.ofSeconds(10));

  private static final PictureLimits MORE_BYTES =
      new PictureLimits(16 << 20, 1000, 20_000, Duration.ofSeconds(10));

  @TempDir Path folder;

  protected void holds(byte[] file) throws IOException {
    try (TranscodedPicture picture = new Studio(folder).take(file, LIMITS)) {
      byte[] main = Files.readAllBytes(picture.main().file());
      BufferedImage seen = Studio.seen(main);
      assertThat(seen.getWidth())
          .as("of its first frame at least")
          .isBetween(1, picture.main().width());
      isTakenAgain(main, picture.main());
    } catch (InvalidPictureException expected) {
      assertThat(expected.getMessage()).isNotBlank();
    }
  }

  /** Somebody saves it and posts it elsewhere. */
  private void isTakenAgain(byte[] main, Rendition taken) throws IOException {
    try (TranscodedPicture again = new Studio(folder).take(main, MORE_BYTES)) {
      assertThat(again.main().width()).isEqualTo(taken.width());
      assertThat(again.main().height()).isEqualTo(taken.height());
    } catch (InvalidPictureException e) {
      throw new AssertionError("What was made is refused", e);
    }
  }
}
