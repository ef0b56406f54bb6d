package app.mspaintr.picture.thumbnail;

import app.mspaintr.picture.codec.ImageEncoder;
import app.mspaintr.picture.codec.Samples;
import app.mspaintr.picture.codec.jpeg.JpegEncoder;
import app.mspaintr.picture.codec.png.PngEncoder;
import app.mspaintr.picture.thumbhash.ThumbHash;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The smaller versions of a picture that pages choose from. */
public final class Thumbnails {
  /** Names and greatest widths, in pixels: a phone's column, and the page's at double density. */
  static final int[] WIDTHS = {320, 960};

  /** How many times as high as its width a thumbnail may be; narrower ones serve no one. */
  static final int TALLEST = 4;

  private Thumbnails() {}

  /**
   * A thumbnail in the making.
   *
   * @param name what it is asked for by: the width, unless the picture is very tall
   */
  public record Thumbnail(int name, BufferedImage image) {}

  /** Those that are smaller than {@code still}, largest first. */
  public static List<Thumbnail> of(BufferedImage still) {
    List<Thumbnail> made = new ArrayList<>();
    BufferedImage from = still;
    for (int i = WIDTHS.length - 1; i >= 0; i--) {
      int name = WIDTHS[i];
      double scale = scale(still, name, TALLEST * name);
      if (scale < 1) {
        from = Downscaler.by(scale, still, from);
        made.add(new Thumbnail(name, from));
      }
    }
    return made;
  }

  /**
   * A PNG where something shines through, or where it is the smaller one of a picture whose pixels
   * are {@code exact}: drawings; else a JPEG.
   */
  public static ImageEncoder encoding(BufferedImage image, boolean exact) throws IOException {
    if (Samples.translucent(image)) {
      return new PngEncoder(image);
    }
    ImageEncoder jpeg = new JpegEncoder(Samples.opaque(image), JpegEncoder.THUMBNAIL, true);
    ImageEncoder png = new PngEncoder(image);
    return exact && size(png) <= size(jpeg) ? png : jpeg;
  }

  private static int size(ImageEncoder encoding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoding.write(out);
    return out.size();
  }

  /** The ThumbHash of {@code still}, in base64, made from its smallest version. */
  public static String placeholder(BufferedImage still, List<Thumbnail> made) {
    BufferedImage small = made.isEmpty() ? still : made.get(made.size() - 1).image();
    double scale = scale(still, ThumbHash.LONGEST_SIDE, ThumbHash.LONGEST_SIDE);
    BufferedImage tiny = scale < 1 ? Downscaler.by(scale, still, small) : small;
    return ThumbHash.of(tiny.getWidth(), tiny.getHeight(), pixels(tiny));
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    int[] palette = Samples.palette(image);
    int[] row = new int[width];
    int[] all = new int[width * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      Samples.row(image, palette, y, row);
      System.arraycopy(row, 0, all, y * width, width);
    }
    return all;
  }

  private static double scale(BufferedImage image, int width, int height) {
    return Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
  }
}
