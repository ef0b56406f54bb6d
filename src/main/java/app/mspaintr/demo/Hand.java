package app.mspaintr.demo;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** What a hand does: lines and shapes. */
final class Hand {
  private Hand() {}

  /** A pen with a round tip. */
  static BasicStroke pen(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static Shape dot(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** A smooth curve through x, y, x, y... (Catmull-Rom as Bézier curves). */
  static Path2D curve(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    int last = xy.length / 2 - 1;
    for (int i = 0; i < last; i++) {
      int before = 2 * Math.max(0, i - 1);
      int from = 2 * i;
      int to = from + 2;
      int after = 2 * Math.min(last, i + 2);
      path.curveTo(
          xy[from] + (xy[to] - xy[before]) / 6,
          xy[from + 1] + (xy[to + 1] - xy[before + 1]) / 6,
          xy[to] - (xy[after] - xy[from]) / 6,
          xy[to + 1] - (xy[after + 1] - xy[from + 1]) / 6,
          xy[to],
          xy[to + 1]);
    }
    return path;
  }

  /** The same, closed by a straight line: a shape to fill. */
  static Path2D shape(double... xy) {
    Path2D path = curve(xy);
    path.closePath();
    return path;
  }

  /** Straight lines between points, as drawn by somebody in no hurry to be exact. */
  static Path2D wobbly(Random chance, double wobble, double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      double length = Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
      int steps = Math.max(2, (int) (length / 14));
      for (int step = 1; step <= steps; step++) {
        double part = (double) step / steps;
        path.lineTo(
            xy[i - 2] + (xy[i] - xy[i - 2]) * part + chance.nextGaussian() * wobble,
            xy[i - 1] + (xy[i + 1] - xy[i - 1]) * part + chance.nextGaussian() * wobble);
      }
    }
    return path;
  }

  /** Fills a shape and draws its outline. */
  static void inked(Graphics2D canvas, Shape shape, int fill, int outline) {
    canvas.setColor(Pigment.of(fill));
    canvas.fill(shape);
    canvas.setColor(Pigment.of(outline));
    canvas.draw(shape);
  }
}
