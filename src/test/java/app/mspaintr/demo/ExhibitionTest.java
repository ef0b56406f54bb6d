package app.mspaintr.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.launcher.bootstrap.Options;
import app.mspaintr.painting.log.InvalidPaintLogException;
import app.mspaintr.painting.log.PaintLogSummary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExhibitionTest {
  private static final int MOST_BYTES = 1 << 20;

  private static final Exhibition EXHIBITION = Exhibition.read();

  static List<Exhibit> exhibits() {
    return EXHIBITION.exhibits();
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void hasAPictureOfItsMediaTypeUnderAMebibyte(Exhibit exhibit) {
    assertThat(Exhibition.file(exhibit.picture())).hasSizeLessThan(MOST_BYTES);
    assertThat(formatOf(exhibit)).isEqualTo(exhibit.mediaType());
    assertThat(picture(exhibit)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isNotBlank(Exhibit exhibit) {
    BufferedImage image = picture(exhibit);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var shares =
        Arrays.stream(pixels).boxed().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
    assertThat(shares).hasSizeGreaterThan(8);
    long largest = shares.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    assertThat(largest).isLessThan(pixels.length * 8L / 10);
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isOfItsLogsSize(Exhibit exhibit) throws InvalidPaintLogException {
    if (exhibit.log() != null) {
      PaintLogSummary log = PaintLogSummary.of(Exhibition.file(exhibit.log()), MOST_BYTES);
      assertThat(picture(exhibit).getWidth()).isEqualTo(log.width());
      assertThat(picture(exhibit).getHeight()).isEqualTo(log.height());
    }
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void goesOnFromWhatWasShownBefore(Exhibit exhibit) throws InvalidPaintLogException {
    if (exhibit.beginning() != null) {
      List<Exhibit> earlier = exhibits().subList(0, exhibits().indexOf(exhibit));
      Exhibit parent =
          earlier.stream()
              .filter(other -> other.name().equals(exhibit.beginning().of()))
              .findAny()
              .orElseThrow();
      byte[] shared = Arrays.copyOf(Exhibition.file(parent.log()), (int) exhibit.beginning().at());
      assertThat(Exhibition.file(exhibit.log())).startsWith(shared);
      assertThat(PaintLogSummary.of(shared, MOST_BYTES).strokes()).isGreaterThan(100);
    }
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isDescribedAndIsLikedByOthersOnly(Exhibit exhibit) {
    assertThat(exhibit.title()).isNotBlank().hasSizeLessThanOrEqualTo(100);
    assertThat(exhibit.altText()).hasSizeBetween(40, 1000);
    assertThat(exhibit.stars()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(exhibit.stars()).isSubsetOf(names()).doesNotContain(exhibit.artist());
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void isTalkedAboutByResidentsWhoPointAtThePicture(Exhibit exhibit) {
    assertThat(exhibit.remarks()).isNotEmpty();
    for (Exhibit.Remark remark : exhibit.remarks()) {
      assertThat(remark.by()).isIn(names());
      assertThat(remark.text()).isNotBlank().hasSizeLessThanOrEqualTo(2000);
      if (remark.pin() != null) {
        assertThat(remark.pin().x()).isBetween(0, picture(exhibit).getWidth() - 1);
        assertThat(remark.pin().y()).isBetween(0, picture(exhibit).getHeight() - 1);
        if (remark.pin().at() != null) {
          assertThat(remark.pin().at()).isBetween(0L, (long) Exhibition.file(exhibit.log()).length);
        }
      }
    }
  }

  @Test
  void showsEveryFormatAndShapeAndEveryResident() {
    assertThat(exhibits())
        .extracting(e -> Integer.compare(picture(e).getWidth(), picture(e).getHeight()))
        .contains(-1, 0, 1);
    assertThat(exhibits()).extracting(Exhibit::mediaType).contains("image/png", "image/jpeg");
    assertThat(exhibits()).extracting(Exhibit::artist).containsAll(names());
    assertThat(names()).hasSameSizeAs(EXHIBITION.residents());
  }

  @Test
  void hasNoFileThatTheSeedDoesNotName() throws Exception {
    Path folder = Path.of(Exhibition.class.getResource(Exhibition.FOLDER).toURI());
    Stream<String> named =
        exhibits().stream().flatMap(e -> Stream.of(e.picture(), e.log())).filter(Objects::nonNull);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of(Exhibition.SEED), named).toList());
    }
  }

  /** Each changes the seed in one place, the first where it is found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "residents":      | "x": [], "residents":     | The field 'x' does not fit.
          "displayName":    | "called":                 | The field 'residents' does not fit.
          "stars": ["ellie"]| "stars": "ellie"          | exhibit 3: The field 'stars' does not fit.
          "name": "house"   | "name": "house", "x": 1   | exhibit 2: The field 'x' does not fit.
          "artist": "ellie",|                           | exhibit 2: A field is missing, unknown or of the wrong type.
          "artist": "ellie" | "artist": "elsie"         | house: elsie is no resident
          {"by": "agnes"    | {"by": "agnus"            | house: agnus is no resident
          "stars": ["ellie"]| "stars": ["elli"]         | maze: elli is no resident
          "of": "fox"       | "of": "owl"               | owl: owl is no earlier exhibit
          "name": "maze"    | "name": "house"           | house: there are two of this name
          """)
  void saysWhereASeedMakesNoSense(String right, String wrong, String message) {
    String seed = new String(Exhibition.file(Exhibition.SEED), StandardCharsets.UTF_8);
    assertThat(seed).contains(right);
    int at = seed.indexOf(right);
    String changed =
        seed.substring(0, at)
            + Objects.requireNonNullElse(wrong, "")
            + seed.substring(at + right.length());
    assertThatThrownBy(() -> Exhibition.of(changed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("seed.json: " + message);
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> Exhibition.file("cat.png")).hasMessageEndingWith("cat.png");
  }

  @Test
  void isAskedForByTheLaunchersOption() {
    assertThat(Demo.PROPERTY).isEqualTo(Options.DEMO);
  }

  private static Set<String> names() {
    return EXHIBITION.residents().stream().map(Resident::name).collect(Collectors.toSet());
  }

  private static String formatOf(Exhibit exhibit) {
    byte[] file = Exhibition.file(exhibit.picture());
    return (file[0] & 0xff) == 0x89 ? "image/png" : "image/jpeg";
  }

  private static BufferedImage picture(Exhibit exhibit) {
    try {
      return ImageIO.read(new ByteArrayInputStream(Exhibition.file(exhibit.picture())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
