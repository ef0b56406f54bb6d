package app.mspaintr.picture.codec;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * The decoders and encoders that are not ours, each by its class. ImageIO's registry is kept per
 * thread group and filled by whoever comes first: on an application server it does not see the
 * libraries of a WAR, or holds those of another one.
 */
public final class Codecs {
  private static final String JDK_JPEG = "com.sun.imageio.plugins.jpeg.";

  private Codecs() {}

  /** The JDK's; to be disposed of. */
  public static ImageReader jpegReader() throws IOException {
    return find(ImageReaderSpi.class).createReaderInstance();
  }

  /** The JDK's; to be disposed of. */
  public static ImageWriter jpegWriter() throws IOException {
    return find(ImageWriterSpi.class).createWriterInstance();
  }

  /** TwelveMonkeys'; to be disposed of. */
  public static ImageReader webpReader() throws IOException {
    return new WebPImageReaderSpi().createReaderInstance();
  }

  private static <T extends ImageReaderWriterSpi> T find(Class<T> kind) {
    Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(kind, false);
    while (all.hasNext()) {
      T one = all.next();
      if (one.getClass().getName().startsWith(JDK_JPEG)) {
        return one;
      }
    }
    throw new IllegalStateException("this Java runtime has no JPEG: java.desktop is incomplete");
  }
}
