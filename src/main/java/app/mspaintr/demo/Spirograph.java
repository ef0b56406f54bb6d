package app.mspaintr.demo;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Toothed wheels rolling inside a ring, a pen in each: hypotrochoids in four inks on paper. */
record Spirograph(int width, int height) implements Painting {
  /** Teeth of the ring; those of a wheel decide how often it goes around. */
  private static final int RING = 96;

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    canvas.setColor(Pigment.of(0xfbf7ec));
    canvas.fillRect(0, 0, width, height);
    paper(canvas);
    double radius = Math.min(width, height) * 0.47;
    canvas.setStroke(Hand.pen(2.4));
    roll(canvas, 52, 0.92, radius, 0x1f58b8);
    roll(canvas, 63, 0.70, radius * 0.93, 0xd22f45);
    roll(canvas, 30, 0.55, radius * 0.62, 0x1f8a57);
    roll(canvas, 40, 0.86, radius * 0.36, 0x7b3aa6);
  }

  /** Squared, as in a school exercise book. */
  private void paper(Graphics2D canvas) {
    canvas.setColor(Pigment.of(0x7fb0d8, 0.22));
    for (int x = 20; x < Math.max(width, height); x += 40) {
      canvas.fillRect(x, 0, 1, height);
      canvas.fillRect(0, x, width, 1);
    }
  }

  private void roll(Graphics2D canvas, int wheel, double pen, double radius, int ink) {
    double small = (double) wheel / RING;
    double hole = small * pen;
    double scale = radius / (1 - small + hole);
    int turns = wheel / gcd(RING, wheel);
    canvas.setColor(Pigment.of(ink, 0.85));
    Path2D line = new Path2D.Double();
    for (int step = 0; step <= turns * 240; step++) {
      double angle = step * 2 * Math.PI / 240;
      double spin = angle * (1 - small) / small;
      double x = width / 2.0 + scale * ((1 - small) * Math.cos(angle) + hole * Math.cos(spin));
      double y = height / 2.0 + scale * ((1 - small) * Math.sin(angle) - hole * Math.sin(spin));
      if (step > 0) {
        line.lineTo(x, y);
      }
      if (step % 40 == 0) { // in pieces: a line that crosses itself so often is slow to draw
        if (step > 0) {
          canvas.draw(line);
        }
        line.reset();
        line.moveTo(x, y);
      }
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
