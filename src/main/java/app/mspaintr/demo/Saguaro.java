package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** A cactus with two arms and two flowers. */
final class Saguaro {
  private Saguaro() {}

  /** Stands with its foot at a point, {@code tall} pixels high. */
  static void paint(Graphics2D canvas, double x, double foot, double tall) {
    double thick = tall * 0.17;
    Path2D stem = Hand.curve(x, foot, x, foot - tall);
    Path2D left =
        Hand.curve(
            x,
            foot - tall * 0.38,
            x - tall * 0.2,
            foot - tall * 0.4,
            x - tall * 0.29,
            foot - tall * 0.5,
            x - tall * 0.29,
            foot - tall * 0.72);
    Path2D right =
        Hand.curve(
            x,
            foot - tall * 0.5,
            x + tall * 0.17,
            foot - tall * 0.52,
            x + tall * 0.25,
            foot - tall * 0.6,
            x + tall * 0.25,
            foot - tall * 0.88);
    double[] shades = {1.0, 0.62, 0.2};
    int[] greens = {0x1f4f42, 0x2f7355, 0x57a06b};
    for (int i = 0; i < shades.length; i++) {
      canvas.setColor(of(greens[i]));
      canvas.setStroke(Hand.pen(thick * shades[i]));
      canvas.draw(stem);
      canvas.setStroke(Hand.pen(thick * 0.75 * shades[i]));
      canvas.draw(left);
      canvas.draw(right);
    }
    canvas.setColor(of(0xff7f9e));
    canvas.fill(Hand.dot(x, foot - tall - thick * 0.45, thick * 0.3));
    canvas.fill(Hand.dot(x + tall * 0.25, foot - tall * 0.88 - thick * 0.35, thick * 0.24));
  }
}
