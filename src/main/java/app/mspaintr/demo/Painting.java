package app.mspaintr.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A picture drawn by code, the same one each time. */
interface Painting {
  /** In pixels. */
  int width();

  /** In pixels. */
  int height();

  /**
   * Paints on a white canvas of this size, with smooth edges.
   *
   * @param chance the only source of chance, begun anew for each drawing
   */
  void paint(Graphics2D canvas, Random chance);

  /** What {@code chance} begins with: another seed, another picture of its kind. */
  default long seed() {
    return 7;
  }

  /** The finished picture. */
  default BufferedImage drawn() {
    BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      canvas.setColor(java.awt.Color.WHITE);
      canvas.fillRect(0, 0, width(), height());
      paint(canvas, new Random(seed()));
      return image;
    } finally {
      canvas.dispose();
    }
  }
}
