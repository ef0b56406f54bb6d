package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Random;

/** Who and what stands around the house of the {@link HouseDoodle}. */
final class DoodledFigures {
  private static final int INK = 0x202020;

  private DoodledFigures() {}

  static void tree(Graphics2D canvas, Random chance) {
    canvas.setStroke(Hand.pen(6));
    drawn(
        canvas,
        Hand.wobbly(chance, 1.6, 868, 660, 876, 500, 912, 500, 922, 662, 868, 660),
        0xb97a57);
    Path2D crown = new Path2D.Double();
    crown.moveTo(1000, 420);
    for (int i = 1; i <= 240; i++) {
      double angle = i * 2 * Math.PI / 240;
      double radius = 108 + 11 * Math.sin(angle * 11) + chance.nextGaussian();
      crown.lineTo(892 + radius * Math.cos(angle), 420 + radius * Math.sin(angle));
    }
    drawn(canvas, crown, 0x22b14c);
    for (int[] apple : new int[][] {{850, 380}, {930, 400}, {885, 450}, {820, 430}, {905, 350}}) {
      canvas.setColor(of(0xed1c24));
      canvas.fill(Hand.dot(apple[0], apple[1], 12));
    }
  }

  /** A face with a shirt, arms and legs; {@code size} 1 for a grown-up. */
  static void person(Graphics2D canvas, Random chance, double x, double y, double size, int shirt) {
    canvas.setStroke(Hand.pen(5));
    double s = 42 * size;
    canvas.setColor(of(INK));
    canvas.draw(
        Hand.wobbly(chance, 0.8, x - s * 0.6, y + s * 3, x, y + s * 1.7, x + s * 0.7, y + s * 3));
    canvas.draw(
        Hand.wobbly(chance, 0.8, x - s * 1.1, y + s * 0.4, x, y + s, x + s * 1.1, y + s * 0.2));
    drawn(
        canvas,
        Hand.wobbly(
            chance,
            0.8,
            x,
            y + s * 0.5,
            x - s * 0.6,
            y + s * 1.9,
            x + s * 0.6,
            y + s * 1.9,
            x,
            y + s * 0.5),
        shirt);
    Shape head = Hand.dot(x, y, s * 0.62);
    Hand.inked(canvas, head, 0xffdfba, INK);
    canvas.fill(Hand.dot(x - s * 0.2, y - s * 0.1, 3));
    canvas.fill(Hand.dot(x + s * 0.2, y - s * 0.1, 3));
    canvas.draw(
        Hand.curve(x - s * 0.26, y + s * 0.18, x, y + s * 0.34, x + s * 0.26, y + s * 0.18));
  }

  static void drawn(Graphics2D canvas, Shape shape, int fill) {
    Hand.inked(canvas, shape, fill, INK);
  }
}
