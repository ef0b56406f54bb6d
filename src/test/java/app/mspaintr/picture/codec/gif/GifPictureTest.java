package app.mspaintr.picture.codec.gif;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.storage.TranscodedPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifPictureTest {
  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"animated.gif", "interlaced.gif", "still.gif"})
  void everyFrameKeepsItsPixelsPlaceDelayAndDisposal(String name) throws Exception {
    byte[] upload = Studio.resource(name);
    try (TranscodedPicture picture = studio.take(upload)) {
      assertThat(picture.mediaType()).isEqualTo("image/gif");
      ImageReader before = reader(upload);
      ImageReader after = reader(Files.readAllBytes(picture.main().file()));
      assertThat(after.getNumImages(true)).isEqualTo(before.getNumImages(true));
      for (int i = 0; i < before.getNumImages(true); i++) {
        assertThat(frame(after, i)).isEqualTo(frame(before, i));
        assertThat(Studio.pixels(after.read(i))).containsExactly(Studio.pixels(before.read(i)));
      }
    }
  }

  @Test
  void aMovingOneIsRepeatedAsOften() throws Exception {
    String upload = Studio.latin(Studio.resource("animated.gif"));
    int at = upload.indexOf("NETSCAPE2.0");
    try (TranscodedPicture picture = studio.take(Studio.latin(upload))) {
      assertThat(Studio.latin(Files.readAllBytes(picture.main().file())))
          .contains(upload.substring(at, at + 16));
    }
  }

  @Test
  void commentsAreGone() throws Exception {
    byte[] upload = Studio.resource("metadata.gif");
    assertThat(Studio.latin(upload)).contains("SECRET", "XMP");
    try (TranscodedPicture picture = studio.take(upload)) {
      assertThat(Studio.latin(Files.readAllBytes(picture.main().file())))
          .doesNotContain("SECRET", "XMP");
    }
  }

  @Test
  void aTransparentPixelStaysSo() throws Exception {
    byte[] gif = Studio.joined(Studio.latin(GifBytes.HEAD), GifBytes.control(1), GifBytes.FRAME);
    BufferedImage image = studio.main(Studio.joined(gif, Studio.latin(";")));
    assertThat(image.getRGB(0, 0)).isEqualTo(0xff0a0b0c);
    assertThat(image.getRGB(1, 0) >>> 24).isZero();
  }

  @Test
  void aFirstFrameLargerThanTheScreenWidensIt() throws Exception {
    byte[] gif = Studio.joined(Studio.latin(GifBytes.HEAD), GifBytes.FRAME, Studio.latin(";"));
    gif[6] = 0;
    gif[8] = 0;
    try (TranscodedPicture picture = studio.take(gif)) {
      assertThat(picture.width()).isEqualTo(2);
      assertThat(picture.height()).isEqualTo(1);
    }
  }

  private static ImageReader reader(byte[] gif) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    return reader;
  }

  /** Place, size and timing of a frame, as the JDK sees them. */
  private static String frame(ImageReader reader, int index) throws Exception {
    IIOMetadataNode tree =
        (IIOMetadataNode) reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
    StringBuilder text = new StringBuilder();
    for (String attribute :
        "imageLeftPosition imageTopPosition imageWidth imageHeight interlaceFlag".split(" ")) {
      text.append(
          ((IIOMetadataNode) tree.getElementsByTagName("ImageDescriptor").item(0))
              .getAttribute(attribute));
      text.append(' ');
    }
    IIOMetadataNode control =
        (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
    if (control != null && !control.getAttribute("delayTime").equals("0")) {
      text.append(control.getAttribute("disposalMethod"));
      text.append(' ').append(control.getAttribute("delayTime"));
    }
    return text.toString();
  }
}
