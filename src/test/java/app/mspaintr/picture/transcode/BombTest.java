package app.mspaintr.picture.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.PictureLimits;
import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.codec.gif.GifBytes;
import app.mspaintr.picture.codec.png.PngBytes;
import app.mspaintr.picture.codec.webp.WebpTables;
import app.mspaintr.platform.wire.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that would be large; each must be refused by what its structure says. */
@Timeout(20)
class BombTest {
  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @ParameterizedTest
  @CsvSource({"8193, 1", "1, 8193", "8000, 8000", "2147483647, 2147483647", "30000, 30000"})
  void aPngIsRefusedByItsHeader(int width, int height) {
    byte[] header = new PngBytes(width, height, 8, 2).rows(new byte[0]);
    assertThat(studio.refusal(header)).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  void aPngOf30000By30000CompressedZerosIsRefused() {
    byte[] zeros = PngBytes.zeros(90);
    byte[] png = new PngBytes(30_000, 30_000, 8, 0).with("IDAT", zeros).rows(new byte[0]);
    assertThat(studio.refusal(png)).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"65500, 65500", "8192, 8192", "8193, 8"})
  void aJpegIsRefusedByItsHeader(int width, int height) {
    byte[] jpeg = Studio.resource("quadrants.jpg");
    int at = Studio.latin(jpeg).indexOf("\u00ff\u00c0") + 5;
    ByteBuffer.wrap(jpeg).putShort(at, (short) height).putShort(at + 2, (short) width);
    assertThat(studio.refusal(jpeg)).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  void aJpegOfThousandsOfScansIsRefused() {
    byte[] jpeg = Studio.resource("progressive.jpg");
    int at = Studio.latin(jpeg).lastIndexOf("\u00ff\u00da");
    byte[] scan = Arrays.copyOfRange(jpeg, at, jpeg.length - 2);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.writeBytes(Arrays.copyOf(jpeg, at));
    for (int i = 0; i < 5000; i++) {
      many.writeBytes(scan);
    }
    many.writeBytes(new byte[] {-1, (byte) 0xd9});
    assertThat(studio.refusal(many.toByteArray())).isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }

  @Test
  void aWebpIsRefusedByItsHeader() {
    byte[] lossy = Studio.resource("lossy.webp");
    ByteBuffer.wrap(lossy).putInt(26, 0xff3fff3f);
    assertThat(studio.refusal(lossy)).isEqualTo(ErrorCode.TOO_LARGE);
    byte[] lossless = Studio.resource("lossless.webp");
    ByteBuffer.wrap(lossless).putInt(21, 0xffffff0f);
    assertThat(studio.refusal(lossless)).isEqualTo(ErrorCode.TOO_LARGE);
    byte[] canvas = Studio.resource("lossy-alpha.webp");
    ByteBuffer.wrap(canvas).putInt(24, 0xffffffff);
    assertThat(studio.refusal(canvas)).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  void aWebpOf65536TablesOfCodesIsRefused() {
    byte[] bomb = WebpTables.file(8, 8);
    assertThat(studio.refusal(bomb)).isEqualTo(ErrorCode.NOT_AN_IMAGE);
    assertThat(studio.refusal(WebpTables.asAlpha(Studio.resource("lossy-alpha.webp"))))
        .isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }

  @Test
  void aGifIsRefusedByItsScreenItsFrameAndAllItsFramesTogether() {
    byte[] screen = gif(1, 1, 1);
    screen[7] = -1;
    screen[9] = -1;
    assertThat(studio.refusal(screen)).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(studio.refusal(gif(1, 65_535, 65_535))).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(studio.refusal(gif(50, 1000, 1000))).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  void aGifOf100000FramesIsRefused() {
    assertThat(studio.refusal(gif(100_000, 2, 1))).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"zTXt, 'note\0\0'", "iTXt, 'note\0\1\0\0\0'", "iCCP, 'icc\0\0'"})
  void aCompressedChunkIsNotUnpackedBeyondReason(String type, String head) throws Exception {
    byte[] zeros = PngBytes.zeros(3000); // no array holds them
    byte[] still = Studio.resource("colour2-depth8-plain.png");
    byte[] bomb = PngBytes.inserted(still, type, Studio.joined(Studio.latin(head), zeros));
    assertThat(studio.main(bomb).getWidth()).isEqualTo(31);
  }

  @Test
  void aFileBeyondTheLimitIsNotRead() {
    assertThat(studio.refusal(new byte[Studio.LIMITS.bytes() + 1])).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"colour2-depth8-plain.png", "quadrants.jpg", "lossy.webp", "animated.gif"})
  void decodingEndsWhenItsTimeIsOver(String name) {
    PictureLimits hasty = new PictureLimits(1 << 20, 100, 10_000, Duration.ofNanos(1));
    assertThatThrownBy(() -> studio.take(Studio.resource(name), hasty))
        .isInstanceOf(Deadline.Passed.class);
  }

  private static byte[] gif(int frames, int width, int height) {
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    gif.writeBytes(Studio.latin(GifBytes.HEAD));
    for (int i = 0; i < frames; i++) {
      gif.writeBytes(GifBytes.frame(width, height));
    }
    gif.write(';');
    return gif.toByteArray();
  }
}
