package app.mspaintr.picture.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.Quadrants;
import app.mspaintr.picture.codec.Samples;
import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.storage.Rendition;
import app.mspaintr.picture.storage.TranscodedPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTest {
  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "320, 200, ''",
    "321, 200, 320:320x199",
    "1920, 1080, 320:320x180 960:960x540",
    "8000, 3, 320:320x1 960:960x1",
    "500, 8000, 320:80x1280 960:240x3840",
    "2, 5000, 320:1x1280 960:2x3840"
  })
  void theyAreNarrowerLowerAndNeverLarger(int width, int height, String expected) throws Exception {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    try (TranscodedPicture picture = studio.take(Studio.encoded(image, "png"))) {
      StringBuilder made = new StringBuilder();
      for (Rendition thumbnail : picture.thumbnails()) {
        BufferedImage seen = Studio.seen(Files.readAllBytes(thumbnail.file()));
        assertThat(seen.getWidth()).isEqualTo(thumbnail.width());
        assertThat(seen.getHeight()).isEqualTo(thumbnail.height());
        assertThat(thumbnail.bytes()).isEqualTo(Files.size(thumbnail.file()));
        made.append(' ').append(thumbnail.name()).append(':');
        made.append(thumbnail.width()).append('x').append(thumbnail.height());
      }
      assertThat(made.toString().strip()).isEqualTo(expected);
    }
  }

  @Test
  void fineLinesKeepTheirLight() throws Exception {
    BufferedImage lines = new BufferedImage(640, 640, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 640 * 640; i++) {
      lines.setRGB(i % 640, i / 640, i % 2 == 0 ? 0xffffff : 0);
    }
    BufferedImage small = Downscaler.by(0.5, lines, lines);
    Quadrants.assertColours(small, 1, 0xbcbcbc, 0xbcbcbc, 0xbcbcbc, 0xbcbcbc);
  }

  @Test
  void clearPixelsDoNotBleedTheirColour() {
    BufferedImage half = new BufferedImage(400, 400, BufferedImage.TYPE_4BYTE_ABGR);
    for (int i = 0; i < 400 * 400; i++) {
      half.setRGB(i % 400, i / 400, i % 2 == 0 ? 0xff2020e0 : 0x00ffffff);
    }
    BufferedImage small = Downscaler.by(0.5, half, half);
    assertThat(small.getRGB(50, 50)).isEqualTo(0x802020e0);
  }

  @Test
  void everySourceColourIsKeptWhereAllAreTheSame() {
    for (int level = 0; level < 256; level++) {
      BufferedImage flat = new BufferedImage(333, 7, BufferedImage.TYPE_BYTE_GRAY);
      java.util.Arrays.fill(Samples.of(flat), (byte) level);
      assertThat(Downscaler.by(0.3, flat, flat).getRGB(20, 1))
          .isEqualTo(0xff000000 | level * 0x10101);
    }
  }

  @Test
  void aPhotographHasJpegsADrawingPngsAndTransparencyStays() throws Exception {
    BufferedImage noise = new BufferedImage(1000, 700, BufferedImage.TYPE_3BYTE_BGR);
    new Random(7).nextBytes(Samples.of(noise));
    assertThat(mediaTypes(noise, "jpg")).containsOnly("image/jpeg");
    assertThat(mediaTypes(noise, "png")).containsOnly("image/jpeg");
    BufferedImage drawing = new BufferedImage(1000, 700, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = drawing.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(100, 100, 500, 300);
    pen.dispose();
    assertThat(mediaTypes(drawing, "png")).containsOnly("image/png");
    BufferedImage clear = new BufferedImage(1000, 700, BufferedImage.TYPE_4BYTE_ABGR);
    new Random(7).nextBytes(Samples.of(clear));
    assertThat(mediaTypes(clear, "png")).containsOnly("image/png");
  }

  private java.util.List<String> mediaTypes(BufferedImage image, String format) throws Exception {
    try (TranscodedPicture picture = studio.take(Studio.encoded(image, format))) {
      assertThat(picture.thumbnails()).hasSize(2);
      return picture.thumbnails().stream().map(Rendition::mediaType).toList();
    }
  }
}
