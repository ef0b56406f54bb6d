package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.Random;

/**
 * Flowers in watercolour, each grown from chance: stem, leaves, and one to three rings of petals.
 */
record FlowerGarden(int width, int height) implements Painting {
  private static final int[] PETALS = {
    0xe4577a, 0xf08a4b, 0xf4b942, 0x8a63c9, 0x4a84d4, 0xd94f4f, 0xf2a0bd, 0xffffff
  };

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    canvas.setPaint(Pigment.downwards(0, height, 0xeaf4f6, 0xf6f6e4, 0xdcebc3));
    canvas.fillRect(0, 0, width, height);
    for (int i = 0; i < 30; i++) {
      canvas.setColor(of(Pigment.pick(chance, 0xa9d6c0, 0xf3dfa2, 0xcfe2a8), 0.16));
      canvas.fill(
          Hand.dot(
              chance.nextDouble() * width,
              height * (0.4 + 0.6 * chance.nextDouble()),
              60 + chance.nextDouble() * 140));
    }
    int flowers = 34;
    for (int i = 0; i < flowers; i++) {
      double near = (i + 1.0) / flowers;
      double x = ((i * 0.618) % 1) * (width + 40) - 20;
      double top = height * (0.16 + 0.5 * near + 0.12 * chance.nextGaussian() * 0.8);
      flower(canvas, chance, x, Math.max(70, top), 26 + near * 40);
    }
    grass(canvas, chance);
  }

  private void flower(Graphics2D canvas, Random chance, double x, double y, double size) {
    double lean = chance.nextGaussian() * 40;
    double foot = height + 10;
    int green = Pigment.pick(chance, 0x4f8f4a, 0x6aa84f, 0x3f7d5a);
    canvas.setColor(of(green, 0.9));
    canvas.setStroke(Hand.pen(2 + size * 0.05));
    canvas.draw(Hand.curve(x, y, x + lean * 0.2, (y + foot) / 2, x + lean, foot));
    for (int leaf = 1; leaf <= 3; leaf++) {
      double at = y + (foot - y) * leaf * 0.22 + 30;
      petal(canvas, x + lean * 0.12 * leaf, at, size * 1.1, 0.3, leaf % 2 == 0 ? -0.5 : 3.6, green);
    }
    int colour = PETALS[chance.nextInt(PETALS.length)];
    int petals = 5 + chance.nextInt(9);
    int rings = 1 + chance.nextInt(3);
    double turn = chance.nextDouble() * Math.PI;
    for (int ring = 0; ring < rings; ring++) {
      int shade = Pigment.mix(colour, ring % 2 == 0 ? 0x7a1f4f : 0xfff0c0, 0.16 * ring);
      for (int i = 0; i < petals; i++) {
        double angle = turn + (i + ring * 0.5) * 2 * Math.PI / petals;
        petal(canvas, x, y, size * (1 - ring * 0.26), 3.0 / petals, angle, shade);
      }
    }
    canvas.setColor(of(Pigment.pick(chance, 0xf5c542, 0x6b4226, 0xffe08a)));
    canvas.fill(Hand.dot(x, y, size * 0.2));
    canvas.setColor(of(0x5a3a1c, 0.5));
    for (int i = 0; i < 9; i++) {
      canvas.fill(
          Hand.dot(x + size * 0.13 * Math.cos(i), y + size * 0.13 * Math.sin(i * 1.7), 1.4));
    }
  }

  /** A glaze with a darker rim, as watercolour dries. */
  private static void petal(
      Graphics2D canvas, double x, double y, double length, double plump, double angle, int rgb) {
    double wide = length * Math.min(0.62, plump * 1.15);
    AffineTransform turned = AffineTransform.getRotateInstance(angle, x, y);
    java.awt.Shape shape =
        turned.createTransformedShape(
            new Ellipse2D.Double(x + length * 0.08, y - wide / 2, length * 0.92, wide));
    canvas.setColor(of(rgb, 0.72));
    canvas.fill(shape);
    canvas.setStroke(Hand.pen(1.3));
    canvas.setColor(of(Pigment.mix(rgb, 0x40103a, 0.35), 0.55));
    canvas.draw(shape);
  }

  private void grass(Graphics2D canvas, Random chance) {
    for (int i = 0; i < 420; i++) {
      double x = chance.nextDouble() * width;
      double tall = 30 + chance.nextDouble() * 90;
      double lean = chance.nextGaussian() * 16;
      canvas.setColor(of(Pigment.pick(chance, 0x4f8f4a, 0x7bb662, 0x2f6b4a), 0.7));
      canvas.setStroke(Hand.pen(1.5 + chance.nextDouble() * 2));
      canvas.draw(
          Hand.curve(x, height + 5, x + lean * 0.3, height - tall * 0.6, x + lean, height - tall));
    }
  }
}
