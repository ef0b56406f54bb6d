package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Random;

/** Our house, drawn with a mouse: wobbly lines, hard pixels, and the sun in its corner. */
record HouseDoodle(int width, int height) implements Painting {
  @Override
  public void paint(Graphics2D canvas, Random chance) {
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    canvas.setColor(of(0x99d9ea));
    canvas.fillRect(0, 0, width, height);
    sun(canvas, chance);
    cloud(canvas, 380, 120);
    cloud(canvas, 800, 170);
    meadow(canvas, chance);
    DoodledHouse.draw(canvas, chance);
    DoodledFigures.tree(canvas, chance);
    DoodledFigures.person(canvas, chance, 690, 560, 1, 0xed1c24);
    DoodledFigures.person(canvas, chance, 770, 600, 0.66, 0xa349a4);
  }

  private static void sun(Graphics2D canvas, Random chance) {
    canvas.setStroke(Hand.pen(7));
    canvas.setColor(of(0xffc90e));
    for (int ray = 0; ray < 9; ray++) {
      double angle = Math.PI * 0.03 + ray * 0.19;
      double far = ray % 2 == 0 ? 225 : 190;
      canvas.draw(
          Hand.wobbly(
              chance,
              1.6,
              150 * Math.cos(angle),
              150 * Math.sin(angle),
              far * Math.cos(angle),
              far * Math.sin(angle)));
    }
    canvas.setColor(of(0xfff200));
    canvas.fill(Hand.dot(0, 0, 128));
    canvas.setColor(of(0xffc90e));
    canvas.draw(Hand.dot(0, 0, 128));
  }

  private static void cloud(Graphics2D canvas, double x, double y) {
    canvas.setColor(of(0xffffff));
    double[][] puffs = {{0, 0, 38}, {48, -22, 46}, {100, -6, 40}, {142, 8, 28}, {52, 16, 40}};
    for (double[] puff : puffs) {
      canvas.fill(Hand.dot(x + puff[0], y + puff[1], puff[2]));
    }
  }

  private void meadow(Graphics2D canvas, Random chance) {
    canvas.setColor(of(0xb5e61d));
    canvas.fill(
        Hand.shape(0, height, 0, 570, 200, 545, 480, 575, 760, 540, width, 560, width, height));
    canvas.setStroke(Hand.pen(3));
    for (int i = 0; i < 110; i++) {
      double x = chance.nextDouble() * width;
      double y = 590 + chance.nextDouble() * (height - 600);
      canvas.setColor(of(0x22b14c));
      canvas.draw(Hand.wobbly(chance, 1, x - 5, y - 14, x, y, x + 7, y - 15));
      if (i % 9 == 0) {
        canvas.setColor(of(Pigment.pick(chance, 0xed1c24, 0xfff200, 0xffaec9, 0xffffff)));
        canvas.fill(Hand.dot(x, y - 18, 7));
      }
    }
  }
}
