package app.mspaintr.picture.codec;

import app.mspaintr.picture.storage.PictureFiles;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.picture.transcode.ImageTranscoder;
import app.mspaintr.platform.wire.ErrorCode;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A folder of pictures, and pictures to put into it. */
public final class Studio {
  public static final PictureLimits LIMITS =
      new PictureLimits(10 << 20, 8192, 40_000_000, Duration.ofSeconds(30));

  private final Path folder;
  public final PictureFiles files;

  public Studio(Path folder) {
    this.folder = folder;
    files = new PictureFiles(folder);
  }

  public TranscodedPicture take(byte[] upload) throws InvalidPictureException, IOException {
    return take(upload, LIMITS);
  }

  public TranscodedPicture take(byte[] upload, PictureLimits limits)
      throws InvalidPictureException, IOException {
    Path file = Files.write(folder.resolve("upload"), upload);
    return new ImageTranscoder(limits, files).normalise(file);
  }

  /** What a JPEG of the JDK's, a PNG of the JDK's reader and so on make of the main file. */
  public BufferedImage main(byte[] upload) throws InvalidPictureException, IOException {
    try (TranscodedPicture picture = take(upload)) {
      return seen(Files.readAllBytes(picture.main().file()));
    }
  }

  public ErrorCode refusal(byte[] upload) {
    InvalidPictureException[] refused = new InvalidPictureException[1];
    ThrowingCallable taking =
        () -> {
          try (TranscodedPicture taken = take(upload)) {
            Assertions.fail("taken: " + taken);
          } catch (InvalidPictureException e) {
            refused[0] = e;
          }
        };
    Assertions.assertThatCode(taking).doesNotThrowAnyException();
    Assertions.assertThat(refused[0].getMessage()).endsWith(".").hasSizeGreaterThan(20);
    return refused[0].code();
  }

  public static BufferedImage seen(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** ARGB of every pixel; grey as it is, where Java would take it for linear light. */
  public static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    int[] argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    for (int i = 0; grey && i < argb.length; i++) {
      int level = image.getRaster().getSample(i % width, i / width, 0);
      argb[i] = argb[i] & 0xff000000 | level * 0x010101;
    }
    return argb;
  }

  public static byte[] resource(String name) {
    try (InputStream in = Studio.class.getResourceAsStream("/pictures/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  public static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
