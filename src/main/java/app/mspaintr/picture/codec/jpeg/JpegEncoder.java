package app.mspaintr.picture.codec.jpeg;

import app.mspaintr.picture.codec.Codecs;
import app.mspaintr.picture.codec.ImageEncoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;

/**
 * Writes an opaque image as a JPEG.
 *
 * @param image of {@code TYPE_3BYTE_BGR} or {@code TYPE_BYTE_GRAY}
 * @param quality 0 to 1
 * @param subsampled whether colour is kept at half the resolution in both directions
 */
public record JpegEncoder(BufferedImage image, float quality, boolean subsampled)
    implements ImageEncoder {
  /** A second encoding cannot be seen at this quality. */
  public static final float MAIN = 0.92f;

  /** Small, and still without visible blocks on a screen of double density. */
  public static final float THUMBNAIL = 0.82f;

  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

  @Override
  public String mediaType() {
    return "image/jpeg";
  }

  @Override
  public void write(OutputStream out) throws IOException {
    ImageWriter writer = Codecs.jpegWriter();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      if (!subsampled) {
        fullColour(metadata);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
  }

  /** The first component, luminance, is sampled as often as the others: 4:4:4. */
  private static void fullColour(IIOMetadata metadata) throws IOException {
    IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    Element first = (Element) tree.getElementsByTagName("componentSpec").item(0);
    first.setAttribute("HsamplingFactor", "1");
    first.setAttribute("VsamplingFactor", "1");
    metadata.setFromTree(FORMAT, tree);
  }
}
