package app.mspaintr.picture.codec.png;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.Quadrants;
import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.wire.ErrorCode;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngPictureTest {
  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  static Stream<String> variants() {
    return Stream.of("0-1", "0-2", "0-4", "0-8", "2-8", "3-1", "3-2", "3-4", "3-8", "4-8", "6-8")
        .map(variant -> variant.replace("-", "-depth"))
        .flatMap(variant -> Stream.of(variant + "-plain", variant + "-adam7"));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyPixelIsKept(String variant) throws Exception {
    byte[] upload = Studio.resource("colour" + variant + ".png");
    BufferedImage before = Studio.seen(upload);
    BufferedImage after = studio.main(upload);
    assertThat(Arrays.equals(Studio.pixels(after), Studio.pixels(before))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "4", "6"})
  void of16BitsTheUpper8AreKept(String colour) throws Exception {
    byte[] plain = Studio.resource("colour" + colour + "-depth16-plain.png");
    BufferedImage before = Studio.seen(plain);
    BufferedImage after = studio.main(plain);
    int bands = before.getRaster().getNumBands();
    int[] wide = before.getRaster().getPixels(0, 0, 31, 19, (int[]) null);
    int[] narrow = after.getRaster().getPixels(0, 0, 31, 19, (int[]) null);
    assertThat(after.getRaster().getNumBands()).isGreaterThanOrEqualTo(bands);
    int shown = after.getRaster().getNumBands();
    for (int i = 0; i < 31 * 19; i++) {
      assertThat(narrow[i * shown]).isEqualTo(Math.round(wide[i * bands] / 257f));
      assertThat(narrow[i * shown + shown - 1])
          .isEqualTo(Math.round(wide[i * bands + bands - 1] / 257f));
    }
    byte[] woven = Studio.resource("colour" + colour + "-depth16-adam7.png");
    assertThat(woven[28]).isEqualTo((byte) 1);
    assertThat(studio.main(woven).getWidth()).isEqualTo(31);
  }

  @Test
  void oneColourMayBeTransparent() throws Exception {
    byte[] grey = new PngBytes(2, 1, 8, 0).with("tRNS", new byte[] {0, 7}).rows(row(7, 8));
    assertThat(Studio.pixels(studio.main(grey))).containsExactly(0x00070707, 0xff080808);
    byte[] clear = {0, 1, 0, 2, 0, 3};
    byte[] rgb = new PngBytes(2, 1, 8, 2).with("tRNS", clear).rows(row(1, 2, 3, 1, 2, 4));
    assertThat(Studio.pixels(studio.main(rgb))).containsExactly(0x00010203, 0xff010204);
  }

  @Test
  void anIndexBeyondThePaletteIsItsFirst() throws Exception {
    byte[] png = new PngBytes(2, 1, 8, 3).with("PLTE", new byte[] {9, 8, 7}).rows(row(0, 200));
    assertThat(Studio.pixels(studio.main(png))).containsExactly(0xff090807, 0xff090807);
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile.png", "profile-palette.png"})
  void aProfileBecomesSrgb(String name) throws Exception {
    Quadrants.assertUpright(studio.main(Studio.resource(name)), 4);
  }

  @Test
  void aGammaBecomesThatOfSrgb() throws Exception {
    byte[] linear = ByteBuffer.allocate(4).putInt(100_000).array();
    byte[] png =
        new PngBytes(3, 1, 8, 2).with("gAMA", linear).rows(row(0, 0, 0, 55, 55, 55, 255, 255, 255));
    assertThat(Studio.pixels(studio.main(png))).containsExactly(0xff000000, 0xff7f7f7f, 0xffffffff);
  }

  @Test
  void itsOrientationIsAppliedAndItsMetadataAreGone() throws Exception {
    byte[] upload = Studio.resource("metadata.png");
    assertThat(Studio.latin(upload)).contains("SECRET").contains("eXIf");
    try (TranscodedPicture picture = studio.take(upload)) {
      byte[] main = Files.readAllBytes(picture.main().file());
      assertThat(chunks(main)).containsOnly("IHDR", "IDAT", "IEND");
      Quadrants.assertColours(
          Studio.seen(main), 4, Quadrants.BLUE, Quadrants.RED, Quadrants.WHITE, Quadrants.GREEN);
      assertThat(picture.width()).isEqualTo(32);
    }
  }

  @Test
  void aMovingOneIsUnsupportedAndOneOfASingleFrameIsAStill() throws Exception {
    byte[] still = Studio.resource("colour2-depth8-plain.png");
    byte[] two = {0, 0, 0, 2, 0, 0, 0, 0};
    byte[] one = {0, 0, 0, 1, 0, 0, 0, 0};
    assertThat(studio.refusal(PngBytes.inserted(still, "acTL", two)))
        .isEqualTo(ErrorCode.UNSUPPORTED_IMAGE);
    assertThat(studio.main(PngBytes.inserted(still, "acTL", one)).getWidth()).isEqualTo(31);
  }

  @Test
  void whatFollowsTheEndIsDropped() throws Exception {
    byte[] polyglot =
        Studio.joined(Studio.resource("colour2-depth8-plain.png"), Studio.latin("<script>"));
    try (TranscodedPicture picture = studio.take(polyglot)) {
      assertThat(Studio.latin(Files.readAllBytes(picture.main().file()))).doesNotContain("script");
    }
  }

  @Test
  void aWrongSumIsDamage() {
    byte[] png = Studio.resource("colour2-depth8-plain.png");
    png[png.length - 1] ^= 1;
    assertThat(studio.refusal(png)).isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }

  @Test
  void fewerRowsThanTheHeaderPromisesAreDamage() {
    assertThat(studio.refusal(new PngBytes(2, 2, 8, 0).rows(row(1, 2))))
        .isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }

  private static byte[] row(int... samples) {
    byte[] row = new byte[samples.length + 1];
    for (int i = 0; i < samples.length; i++) {
      row[i + 1] = (byte) samples[i];
    }
    return row;
  }

  private static List<String> chunks(byte[] png) {
    List<String> types = new java.util.ArrayList<>();
    for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
      types.add(Studio.latin(Arrays.copyOfRange(png, at + 4, at + 8)));
    }
    return types;
  }
}
