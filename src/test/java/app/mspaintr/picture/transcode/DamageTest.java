package app.mspaintr.picture.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.codec.png.PngBytes;
import app.mspaintr.picture.storage.TranscodedPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut short or changed: refused, or a picture; never another failure, never a hang. */
@Timeout(60)
class DamageTest {
  private static final int MUTATIONS = 400;

  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour3-depth4-adam7.png",
        "profile.png",
        "quadrants.jpg",
        "progressive.jpg",
        "metadata.jpg",
        "animated.gif",
        "lossy.webp",
        "lossless.webp",
        "lossy-alpha.webp"
      })
  void oneThatIsCutShortAnywhereIsRefused(String name) {
    byte[] whole = Studio.resource(name);
    for (int length = 0; length < whole.length; length++) {
      studio.refusal(Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour6-depth16-adam7.png",
        "profile-palette.png",
        "quadrants.jpg",
        "progressive.jpg",
        "ycck.jpg",
        "profile.jpg",
        "metadata.jpg",
        "animated.gif",
        "interlaced.gif",
        "lossy.webp",
        "lossless.webp",
        "lossy-alpha.webp"
      })
  void oneThatIsChangedIsRefusedOrAPicture(String name) throws Exception {
    byte[] whole = Studio.resource(name);
    Random random = new Random(name.hashCode());
    int taken = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = whole.clone();
      for (int k = random.nextInt(4); k >= 0; k--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      try (TranscodedPicture picture =
          studio.take(name.endsWith("png") ? PngBytes.summed(changed) : changed)) {
        assertThat(Studio.seen(Files.readAllBytes(picture.main().file()))).isNotNull();
        taken++;
      } catch (InvalidPictureException expected) {
        assertThat(expected.getMessage()).isNotBlank();
      } catch (Exception e) {
        fail("mutation " + i + " of " + name, e);
      }
    }
    assertThat(taken).as("pictures among the mutations").isPositive();
  }
}
