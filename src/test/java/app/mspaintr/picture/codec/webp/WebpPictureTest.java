package app.mspaintr.picture.codec.webp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.Quadrants;
import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.wire.ErrorCode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebpPictureTest {
  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "lossy.webp, image/jpeg, 8",
    "lossless.webp, image/png, 0",
    "lossy-alpha.webp, image/png, 8",
    "lossless-alpha.webp, image/png, 0",
    "profile.webp, image/png, 4"
  })
  void everyVariantIsSeenInItsColours(String name, String mediaType, int tolerance)
      throws Exception {
    try (TranscodedPicture picture = studio.take(Studio.resource(name))) {
      assertThat(picture.mediaType()).isEqualTo(mediaType);
      BufferedImage image = Studio.seen(Files.readAllBytes(picture.main().file()));
      Quadrants.assertUpright(image, tolerance);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy-alpha.webp", "lossless-alpha.webp"})
  void alphaIsKept(String name) throws Exception {
    BufferedImage image = studio.main(Studio.resource(name));
    assertThat(image.getRGB(12, 8) >>> 24).isEqualTo(64);
    assertThat(image.getRGB(36, 24) >>> 24).isEqualTo(255);
  }

  @Test
  void aMovingOneIsUnsupported() {
    assertThat(studio.refusal(Studio.resource("animated.webp")))
        .isEqualTo(ErrorCode.UNSUPPORTED_IMAGE);
  }

  @Test
  void itsOrientationIsAppliedAndItsMetadataAreGone() throws Exception {
    byte[] upload = Studio.resource("metadata.webp");
    assertThat(Studio.latin(upload)).contains("SECRET");
    try (TranscodedPicture picture = studio.take(upload)) {
      byte[] main = Files.readAllBytes(picture.main().file());
      assertThat(Studio.latin(main)).doesNotContain("SECRET");
      Quadrants.assertColours(
          Studio.seen(main), 0, Quadrants.BLUE, Quadrants.RED, Quadrants.WHITE, Quadrants.GREEN);
    }
  }

  @Test
  void sidesThatContradictTheCanvasAreDamage() {
    byte[] webp = Studio.resource("lossy-alpha.webp");
    webp[24]++;
    assertThat(studio.refusal(webp)).isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }
}
