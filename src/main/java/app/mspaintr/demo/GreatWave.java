package app.mspaintr.demo;

import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The wave of the {@link WoodblockWave}. */
final class GreatWave {
  private static final int INK = 0x14304f;
  private static final int[] BLUES = {
    0x1d4770, 0xdfe3d3, 0x1d4770, 0x3b729c, 0x1d4770, 0xb9cfd2, 0x1d4770, 0x3b729c, 0xdfe3d3
  };

  private GreatWave() {}

  /** Stripes between the wave's back and its hollow face: both end in the tip. */
  static void paint(Graphics2D canvas, Random chance) {
    List<Point2D> back =
        line(
            new CubicCurve2D.Double(-60, 620, 40, 330, 190, 120, 430, 104),
            new CubicCurve2D.Double(430, 104, 600, 92, 730, 170, 742, 330));
    List<Point2D> face =
        line(
            new CubicCurve2D.Double(900, 830, 640, 760, 500, 640, 486, 480),
            new CubicCurve2D.Double(486, 480, 470, 330, 640, 220, 742, 330));
    canvas.setStroke(Hand.pen(2.2));
    int bands = BLUES.length;
    for (int band = 0; band < bands; band++) {
      Path2D stripe = new Path2D.Double();
      trace(stripe, back, face, (double) band / bands, false);
      trace(stripe, back, face, (band + 1.0) / bands, true);
      stripe.closePath();
      Hand.inked(canvas, stripe, BLUES[band], INK);
    }
    Foam foam = new Foam(chance);
    for (int i = back.size() / 3; i < back.size(); i++) {
      double ripe = (double) (i - back.size() / 3) / (back.size() * 2 / 3.0);
      Point2D at = back.get(i);
      foam.puff(at.getX(), at.getY() + 3, 3 + 17 * ripe);
      if (i % 4 == 0 && ripe > 0.25) {
        foam.claw(at.getX() + 8, at.getY() + 12, 20 + 26 * ripe, 0.2 + ripe * 1.6);
      }
    }
    foam.paint(canvas);
    foam.spray(canvas, 770, 330, 130, 90);
  }

  private static List<Point2D> line(CubicCurve2D... curves) {
    List<Point2D> points = new ArrayList<>();
    for (CubicCurve2D c : curves) {
      for (int i = 0; i < 40; i++) {
        double t = i / 39.0;
        double u = 1 - t;
        points.add(
            new Point2D.Double(
                u * u * u * c.getX1()
                    + 3 * u * u * t * c.getCtrlX1()
                    + 3 * u * t * t * c.getCtrlX2()
                    + t * t * t * c.getX2(),
                u * u * u * c.getY1()
                    + 3 * u * u * t * c.getCtrlY1()
                    + 3 * u * t * t * c.getCtrlY2()
                    + t * t * t * c.getY2()));
      }
    }
    return points;
  }

  private static void trace(
      Path2D path, List<Point2D> from, List<Point2D> to, double part, boolean backwards) {
    for (int i = 0; i < from.size(); i++) {
      int at = backwards ? from.size() - 1 - i : i;
      double x = from.get(at).getX() * (1 - part) + to.get(at).getX() * part;
      double y = from.get(at).getY() * (1 - part) + to.get(at).getY() * part;
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
  }
}
