package app.mspaintr.demo;

import java.awt.geom.Path2D;
import java.util.Random;

/** The line of hills against the sky: a few waves of chance, each half as high and long. */
final class Ridge {
  private static final int WAVES = 5;

  private final double base;
  private final double rise;
  private final double length;
  private final double[] phases = new double[WAVES];

  /**
   * Another one each time.
   *
   * @param base its middle height, in pixels from the top
   * @param rise how far the longest wave goes up and down
   * @param length the length of the longest wave
   */
  Ridge(Random chance, double base, double rise, double length) {
    this.base = base;
    this.rise = rise;
    this.length = length;
    for (int i = 0; i < WAVES; i++) {
      phases[i] = chance.nextDouble() * 2 * Math.PI;
    }
  }

  double at(double x) {
    double y = base;
    for (int i = 0; i < WAVES; i++) {
      double scale = Math.pow(2.1, i);
      y += rise / scale * Math.sin(x / length * 2 * Math.PI * scale * 0.9 + phases[i]);
    }
    return y;
  }

  /** The land below the line. */
  Path2D land(int width, int height) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, height);
    for (int x = 0; x <= width + 4; x += 4) {
      path.lineTo(x, at(x));
    }
    path.lineTo(width, height);
    path.closePath();
    return path;
  }
}
