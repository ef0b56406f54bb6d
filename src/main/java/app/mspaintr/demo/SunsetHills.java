package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** The sun goes down behind six ridges; the nearest carries pines. */
record SunsetHills(int width, int height) implements Painting {
  private static final int HAZE = 0xe5978c;
  private static final int NEAR = 0x1d1530;

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    double horizon = height * 0.6;
    double sunX = width * 0.62;
    canvas.setPaint(
        Pigment.downwards(0, horizon, 0x2a2152, 0x583070, 0x9c4478, 0xdd6670, 0xf79a63, 0xffd591));
    canvas.fillRect(0, 0, width, height);
    clouds(canvas, chance);
    canvas.setPaint(Pigment.glow(sunX, horizon - 70, 460, 0xffe9b0, 0.85));
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(of(0xfff3cf));
    canvas.fill(Hand.dot(sunX, horizon - 70, 58));
    for (int layer = 0; layer < 6; layer++) {
      double depth = layer / 5.0;
      Ridge ridge =
          new Ridge(chance, horizon - 30 + depth * depth * 250, 34 + depth * 22, 900 - depth * 300);
      canvas.setColor(of(Pigment.mix(HAZE, NEAR, 0.18 + 0.82 * Math.pow(depth, 0.75))));
      canvas.fill(ridge.land(width, height));
      if (layer > 2) {
        forest(canvas, chance, ridge, layer - 2);
      }
    }
    birds(canvas, sunX - 300, height * 0.3);
  }

  private void clouds(Graphics2D canvas, Random chance) {
    for (int i = 0; i < 46; i++) {
      double y = height * (0.1 + 0.42 * chance.nextDouble());
      double length = 120 + chance.nextDouble() * 420;
      canvas.setColor(of(Pigment.pick(chance, 0xffc49a, 0xff9d84, 0xc2557f), 0.13));
      canvas.fill(
          new Ellipse2D.Double(
              chance.nextDouble() * (width + 300) - 200, y, length, 5 + chance.nextDouble() * 15));
    }
  }

  private void forest(Graphics2D canvas, Random chance, Ridge ridge, int size) {
    for (double x = chance.nextDouble() * 30; x < width; x += 5 + chance.nextDouble() * 14 * size) {
      if (Math.sin(x / 130 + size * 2) + chance.nextDouble() < 0.55) {
        continue; // a glade
      }
      double tall = (12 + chance.nextDouble() * 16) * size;
      double foot = ridge.at(x) + 4;
      Path2D pine = new Path2D.Double();
      pine.moveTo(x, foot - tall);
      for (int branch = 1; branch <= 5; branch++) {
        double wide = tall * 0.05 * branch;
        double y = foot - tall + tall * branch / 5;
        pine.lineTo(x + wide, y);
        pine.lineTo(x + wide * 0.45, y - tall * 0.03);
      }
      pine.lineTo(x - tall * 0.25, foot);
      pine.closePath();
      canvas.fill(pine);
    }
  }

  private static void birds(Graphics2D canvas, double x, double y) {
    canvas.setStroke(Hand.pen(2.4));
    canvas.setColor(of(NEAR, 0.8));
    double[][] flock = {{0, 0, 17}, {46, -16, 14}, {84, 8, 12}, {126, -30, 11}, {38, 30, 12}};
    for (double[] bird : flock) {
      double bx = x + bird[0];
      double by = y + bird[1];
      double w = bird[2];
      canvas.draw(Hand.curve(bx - w, by - w * 0.2, bx - w / 2, by - w * 0.5, bx, by));
      canvas.draw(Hand.curve(bx, by, bx + w / 2, by - w * 0.5, bx + w, by - w * 0.3));
    }
  }
}
