package app.mspaintr.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.boot.stub.Options;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExhibitionTest {
  private static final int MOST_BYTES = 1 << 20;

  static List<Exhibit> exhibits() {
    return Exhibition.exhibits();
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isTheSamePictureEachTime(Exhibit exhibit) {
    assertThat(pixels(exhibit)).isEqualTo(pixels(exhibit));
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isNotBlank(Exhibit exhibit) {
    int[] pixels = pixels(exhibit);
    var shares =
        Arrays.stream(pixels).boxed().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
    assertThat(shares).hasSizeGreaterThan(8);
    long largest = shares.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    assertThat(largest).isLessThan(pixels.length * 8L / 10);
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isAFileOfItsSizeUnderAMebibyte(Exhibit exhibit) throws IOException {
    byte[] file = exhibit.format().encode(exhibit.painting().drawn());
    assertThat(file).hasSizeLessThan(MOST_BYTES);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
    assertThat(read.getWidth()).isEqualTo(exhibit.painting().width());
    assertThat(read.getHeight()).isEqualTo(exhibit.painting().height());
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isDescribedAndIsLikedByOthersOnly(Exhibit exhibit) {
    assertThat(exhibit.title()).isNotBlank().hasSizeLessThanOrEqualTo(100);
    assertThat(exhibit.altText()).hasSizeBetween(40, 1000);
    assertThat(exhibit.remarks()).isNotEmpty();
    assertThat(exhibit.artist().others(exhibit.stars()))
        .doesNotHaveDuplicates()
        .doesNotContain(exhibit.artist());
  }

  @Test
  void showsEveryFormatAndShape() {
    Set<Integer> shapes = new HashSet<>();
    exhibits()
        .forEach(e -> shapes.add(Integer.compare(e.painting().width(), e.painting().height())));
    assertThat(shapes).containsExactlyInAnyOrder(-1, 0, 1);
    assertThat(exhibits()).extracting(Exhibit::format).contains(Format.values());
    assertThat(exhibits()).extracting(Exhibit::artist).contains(Resident.values());
    assertThat(exhibits()).extracting(Exhibit::painting).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheEdgesOfAToadstoolsPixels() {
    assertThat(Arrays.stream(pixels(Experiments.toadstool())).distinct().count())
        .as("a colour each, and none between")
        .isEqualTo(12);
  }

  @Test
  void isAskedForByTheLaunchersOption() {
    assertThat(Demo.PROPERTY).isEqualTo(Options.DEMO);
  }

  private static int[] pixels(Exhibit exhibit) {
    BufferedImage image = exhibit.painting().drawn();
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
