package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** What the {@link WinterRobin} sits on. */
final class BerryTwig {
  private BerryTwig() {}

  static void paint(Graphics2D canvas) {
    canvas.setColor(of(0x4a3a34));
    canvas.setStroke(Hand.pen(24));
    canvas.draw(Hand.curve(-30, 900, 200, 858, 460, 850, 640, 870, 840, 820));
    canvas.setStroke(Hand.pen(11));
    canvas.draw(Hand.curve(600, 866, 680, 930, 700, 1010));
    canvas.draw(Hand.curve(150, 866, 110, 790, 60, 740));
    leaf(canvas, 700, 1000, 2.1);
    leaf(canvas, 668, 920, 0.5);
    leaf(canvas, 62, 744, -2.6);
    leaf(canvas, 112, 796, -1.1);
    leaf(canvas, 640, 868, -0.9);
    int[][] berries = {{640, 940}, {612, 968}, {660, 974}, {96, 905}, {124, 932}, {720, 870}};
    for (int[] berry : berries) {
      canvas.setColor(of(0xb3202c));
      canvas.fill(Hand.dot(berry[0], berry[1], 20));
      canvas.setColor(of(0xffffff, 0.75));
      canvas.fill(Hand.dot(berry[0] - 6, berry[1] - 7, 5));
    }
  }

  private static void leaf(Graphics2D canvas, double x, double y, double angle) {
    Path2D leaf = Hand.shape(0, 0, 34, -26, 80, -22, 124, 0, 80, 22, 34, 26, 0, 0);
    AffineTransform before = canvas.getTransform();
    canvas.translate(x, y);
    canvas.rotate(angle);
    canvas.setColor(of(0x2f6a55));
    canvas.fill(leaf);
    canvas.setColor(of(0xcfe0c4));
    canvas.setStroke(Hand.pen(2.5));
    canvas.draw(Hand.curve(6, 0, 60, -2, 108, 0));
    canvas.setTransform(before);
  }
}
