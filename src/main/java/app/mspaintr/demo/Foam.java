package app.mspaintr.demo;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** White foam with one outline around all of it. */
final class Foam {
  private static final int INK = 0x14304f;
  private static final int WHITE = 0xfaf5e6;

  private final List<double[]> puffs = new ArrayList<>();
  private final Random chance;

  Foam(Random chance) {
    this.chance = chance;
  }

  void puff(double x, double y, double radius) {
    puffs.add(new double[] {x, y, radius});
  }

  /** A finger that reaches out and bends down, as in the old prints. */
  void claw(double x, double y, double reach, double bend) {
    double angle = -0.5 + chance.nextDouble() * 0.4 + bend * 0.55;
    double cx = x;
    double cy = y;
    for (int i = 0; i < 7; i++) {
      puff(cx, cy, reach * 0.24 * (1 - i / 8.5));
      cx += Math.cos(angle) * reach * 0.24;
      cy += Math.sin(angle) * reach * 0.24;
      angle += 0.22;
    }
  }

  void paint(Graphics2D canvas) {
    canvas.setColor(Pigment.of(INK));
    puffs.forEach(p -> canvas.fill(Hand.dot(p[0], p[1], p[2] + 2)));
    canvas.setColor(Pigment.of(WHITE));
    puffs.forEach(p -> canvas.fill(Hand.dot(p[0], p[1], p[2])));
  }

  /** Drops in the air. */
  void spray(Graphics2D canvas, double x, double y, double wide, double high) {
    canvas.setColor(Pigment.of(WHITE));
    for (int i = 0; i < 70; i++) {
      canvas.fill(
          Hand.dot(
              x + chance.nextGaussian() * wide * 0.5,
              y + chance.nextGaussian() * high,
              1.5 + chance.nextDouble() * 3));
    }
  }
}
