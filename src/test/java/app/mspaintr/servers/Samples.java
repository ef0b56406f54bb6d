package app.mspaintr.servers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the tests deploy, upload and join with. */
final class Samples {
  private Samples() {}

  /** The WAR that this build has made, as it is; it is deployed below its name. */
  static WebArchive war(String name) {
    return ShrinkWrap.create(ZipImporter.class, name)
        .importFrom(new File(System.getProperty("war")))
        .as(WebArchive.class);
  }

  /** A name that no member has. */
  static String name() {
    return "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /** A PNG of noise, so that it takes several chunks. */
  static byte[] picture() throws IOException {
    return picture(400, 300);
  }

  /** The same of this size. */
  static byte[] picture(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random();
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
