package app.mspaintr.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.launcher.bootstrap.Options;
import app.mspaintr.painting.InvalidPaintLogException;
import app.mspaintr.painting.PaintLogSummary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  void isTheSameFileEachTime(Exhibit exhibit) {
    assertThat(exhibit.work().file()).isEqualTo(exhibit.work().file());
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
  void isAFileUnderAMebibyte(Exhibit exhibit) {
    assertThat(exhibit.work().file()).hasSizeLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isOfItsSize(Exhibit exhibit) throws InvalidPaintLogException {
    BufferedImage picture = picture(exhibit);
    if (exhibit.work() instanceof Drawn drawn) {
      assertThat(picture.getWidth()).isEqualTo(drawn.painting().width());
      assertThat(picture.getHeight()).isEqualTo(drawn.painting().height());
    } else {
      PaintLogSummary log = PaintLogSummary.of(exhibit.work().log().orElseThrow(), MOST_BYTES);
      assertThat(picture.getWidth()).isEqualTo(log.width());
      assertThat(picture.getHeight()).isEqualTo(log.height());
    }
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void goesOnFromWhatWasShownBefore(Exhibit exhibit) throws InvalidPaintLogException {
    if (exhibit.work().beginning().isEmpty()) {
      return;
    }
    Work.Beginning beginning = exhibit.work().beginning().orElseThrow();
    List<Work> works = exhibits().stream().map(Exhibit::work).toList();
    assertThat(works.indexOf(beginning.of())).isBetween(0, works.indexOf(exhibit.work()) - 1);
    byte[] shared = Arrays.copyOf(beginning.of().log().orElseThrow(), (int) beginning.at());
    assertThat(exhibit.work().log().orElseThrow()).startsWith(shared);
    assertThat(PaintLogSummary.of(shared, MOST_BYTES).strokes()).isGreaterThan(100);
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
        .forEach(e -> shapes.add(Integer.compare(picture(e).getWidth(), picture(e).getHeight())));
    assertThat(shapes).containsExactlyInAnyOrder(-1, 0, 1);
    assertThat(exhibits())
        .extracting(e -> e.work().mediaType())
        .contains(Format.PNG.mediaType(), Format.JPEG.mediaType());
    assertThat(exhibits()).extracting(Exhibit::artist).contains(Resident.values());
    assertThat(exhibits()).extracting(Exhibit::work).doesNotHaveDuplicates();
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

  private static BufferedImage picture(Exhibit exhibit) {
    try {
      return ImageIO.read(new ByteArrayInputStream(exhibit.work().file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] pixels(Exhibit exhibit) {
    BufferedImage image = picture(exhibit);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
