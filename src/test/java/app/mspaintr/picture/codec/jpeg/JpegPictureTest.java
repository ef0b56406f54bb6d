package app.mspaintr.picture.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.Quadrants;
import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.wire.ErrorCode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegPictureTest {
  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quadrants", "progressive", "rgb", "nomarker", "profile", "ycck"})
  void everyVariantIsSeenInItsColours(String name) throws Exception {
    Quadrants.assertUpright(studio.main(Studio.resource(name + ".jpg")), 6);
  }

  @Test
  void greyStaysGrey() throws Exception {
    BufferedImage image = studio.main(Studio.resource("grey.jpg"));
    BufferedImage before = Studio.seen(Studio.resource("grey.jpg"));
    assertThat(image.getRaster().getNumBands()).isEqualTo(1);
    assertThat(image.getRaster().getSample(12, 8, 0))
        .isCloseTo(before.getRaster().getSample(12, 8, 0), org.assertj.core.data.Offset.offset(2));
  }

  @Test
  void arithmeticCodesAreUnsupported() {
    assertThat(studio.refusal(Studio.resource("arithmetic.jpg")))
        .isEqualTo(ErrorCode.UNSUPPORTED_IMAGE);
  }

  /** Where red, green, blue and white come to lie: above left, above right, below left, right. */
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"
  })
  void allEightOrientationsAreTurnedUpright(int number, String expected) throws Exception {
    int[] colours =
        expected
            .chars()
            .map(letter -> "RGBW".indexOf(letter))
            .map(JpegPictureTest::colour)
            .toArray();
    BufferedImage image = studio.main(oriented(Studio.resource("quadrants.jpg"), number));
    assertThat(image.getWidth()).isEqualTo(number < 5 ? 48 : 32);
    Quadrants.assertColours(image, 6, colours);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65_535})
  void anOrientationThatIsNoneIsUpright(int number) throws Exception {
    Quadrants.assertUpright(studio.main(oriented(Studio.resource("quadrants.jpg"), number)), 6);
  }

  @Test
  void metadataAreGone() throws Exception {
    byte[] upload = Studio.resource("metadata.jpg");
    assertThat(Studio.latin(upload)).contains("Exif", "http://ns.adobe.com", "SECRET", "Photoshop");
    try (TranscodedPicture picture = studio.take(upload)) {
      assertThat(Studio.latin(Files.readAllBytes(picture.main().file())))
          .doesNotContain("Exif", "http", "SECRET", "Photoshop", "ICC_PROFILE", "\u00ff\u00fe");
      assertThat(picture.width()).isEqualTo(32);
    }
  }

  @Test
  void aSecondPictureAfterTheEndIsDropped() throws Exception {
    byte[] two = Studio.joined(Studio.resource("quadrants.jpg"), Studio.resource("metadata.jpg"));
    Quadrants.assertUpright(studio.main(two), 6);
  }

  @Test
  void oneWhoseDataEndTooEarlyIsRefusedThoughItHasItsEnd() {
    byte[] whole = Studio.resource("quadrants.jpg");
    byte[] head = Arrays.copyOf(whole, whole.length - 60);
    assertThat(studio.refusal(Studio.joined(head, new byte[] {-1, (byte) 0xd9})))
        .isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }

  @Test
  void aSecondHeaderIsRefused() {
    byte[] jpeg = Studio.resource("quadrants.jpg");
    int at = Studio.latin(jpeg).indexOf("\u00ff\u00c0");
    byte[] header = Arrays.copyOfRange(jpeg, at, at + 19);
    byte[] twice =
        Studio.joined(Arrays.copyOf(jpeg, at), header, Arrays.copyOfRange(jpeg, at, jpeg.length));
    assertThat(studio.refusal(twice)).isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }

  private static int colour(int index) {
    return new int[] {Quadrants.RED, Quadrants.GREEN, Quadrants.BLUE, Quadrants.WHITE}[index];
  }

  /** {@code jpeg} with an Exif segment, which a camera writes without one of JFIF. */
  static byte[] oriented(byte[] jpeg, int number) {
    String exif =
        "\u00ff\u00e1\0\"Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001"
            + (char) (number >> 8)
            + (char) (number & 0xff)
            + "\0\0\0\0\0\0";
    return Studio.joined(
        Arrays.copyOf(jpeg, 2), Studio.latin(exif), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }
}
