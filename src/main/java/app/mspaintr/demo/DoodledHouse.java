package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** The house of the {@link HouseDoodle}. */
final class DoodledHouse {
  private DoodledHouse() {}

  static void draw(Graphics2D canvas, Random chance) {
    canvas.setStroke(Hand.pen(6));
    DoodledFigures.drawn(
        canvas, Hand.wobbly(chance, 1.4, 470, 330, 468, 170, 515, 172, 514, 330), 0xb97a57);
    DoodledFigures.drawn(
        canvas,
        Hand.wobbly(chance, 1.6, 250, 640, 244, 385, 562, 380, 566, 642, 250, 640),
        0xffe9b8);
    DoodledFigures.drawn(
        canvas, Hand.wobbly(chance, 1.8, 205, 392, 402, 218, 612, 388, 205, 392), 0xed1c24);
    DoodledFigures.drawn(
        canvas, Hand.wobbly(chance, 1.3, 372, 640, 370, 515, 442, 513, 446, 641), 0x3f48cc);
    for (double x : new double[] {275, 475}) {
      DoodledFigures.drawn(
          canvas,
          Hand.wobbly(chance, 1.2, x, 432, x + 66, 430, x + 68, 494, x, 496, x, 432),
          0x7fd6f5);
      canvas.draw(Hand.wobbly(chance, 1, x + 33, 432, x + 34, 495));
      canvas.draw(Hand.wobbly(chance, 1, x, 463, x + 67, 462));
    }
    canvas.fill(Hand.dot(430, 582, 6));
    smoke(canvas);
  }

  private static void smoke(Graphics2D canvas) {
    canvas.setStroke(Hand.pen(5));
    canvas.setColor(of(0x7f7f7f));
    Path2D smoke = new Path2D.Double();
    smoke.moveTo(494, 160);
    for (int i = 0; i < 150; i++) {
      double turn = i * 0.16;
      smoke.lineTo(494 + i * 1.25 + 22 * Math.sin(turn), 142 - i * 0.62 + 18 * Math.cos(turn));
    }
    canvas.draw(smoke);
  }
}
