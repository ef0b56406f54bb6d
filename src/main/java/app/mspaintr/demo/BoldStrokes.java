package app.mspaintr.demo;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Abstract: a few wide strokes of a bristle brush over a washed ground, and some splashes. */
record BoldStrokes(int width, int height) implements Painting {
  @Override
  public void paint(Graphics2D canvas, Random chance) {
    canvas.setColor(Pigment.of(0xf0e7d6));
    canvas.fillRect(0, 0, width, height);
    stroke(canvas, chance, 0xe9b44c, 210, -0.1, 0.22, 0.4, 0.1, 0.75, 0.34, 1.1, 0.2);
    stroke(canvas, chance, 0x2a7f86, 190, 0.12, 1.05, 0.24, 0.66, 0.2, 0.4, 0.42, -0.06);
    stroke(canvas, chance, 0xe0604a, 170, -0.08, 0.74, 0.35, 0.86, 0.7, 0.64, 1.08, 0.72);
    stroke(canvas, chance, 0xf6efe2, 70, 0.3, 0.94, 0.5, 0.55, 0.66, 0.35, 0.94, 0.12);
    stroke(canvas, chance, 0x1c2b3f, 58, 0.86, 1.04, 0.62, 0.74, 0.74, 0.44, 0.52, 0.16);
    stroke(canvas, chance, 0xf0a08c, 44, 0.06, 0.34, 0.26, 0.46, 0.46, 0.42, 0.6, 0.56);
    for (int i = 0; i < 60; i++) {
      canvas.setColor(Pigment.of(Pigment.pick(chance, 0x1c2b3f, 0xe0604a, 0x2a7f86)));
      double size = Math.pow(chance.nextDouble(), 4) * 11 + 1.2;
      canvas.fill(
          Hand.dot(
              width * (0.5 + chance.nextGaussian() * 0.2),
              height * (0.5 + chance.nextGaussian() * 0.2),
              size));
    }
  }

  /** Many bristles along one curve, each with its own place, shade, and end of its paint. */
  private void stroke(Graphics2D canvas, Random chance, int colour, double wide, double... parts) {
    double[] across = {parts[7] - parts[1], parts[0] - parts[6]};
    double length = Math.hypot(across[0], across[1]);
    int bristles = (int) (wide * 0.55);
    for (int i = 0; i < bristles; i++) {
      double off = (i / (bristles - 1.0) - 0.5) * wide + chance.nextGaussian() * 1.2;
      double[] xy = new double[parts.length];
      for (int k = 0; k < parts.length; k += 2) {
        xy[k] = parts[k] * width + across[0] / length * off + chance.nextGaussian();
        xy[k + 1] = parts[k + 1] * height + across[1] / length * off + chance.nextGaussian();
      }
      boolean light = chance.nextBoolean();
      int shade = Pigment.mix(colour, light ? 0xffffff : 0x201420, chance.nextDouble() * 0.22);
      canvas.setColor(Pigment.of(shade, 0.88));
      canvas.setStroke(Hand.pen(2.4 + chance.nextDouble() * 3.6));
      Path2D bristle = Hand.curve(xy);
      canvas.draw(bristle);
    }
  }
}
