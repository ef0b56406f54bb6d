package app.mspaintr.demo;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** A row of smaller waves with steep fronts, striped by the lines of the water. */
record Swell(double base, double length, double rise, double phase) {
  private static final int[] BLUES = {0x3b729c, 0xdfe3d3, 0x1d4770, 0x87aebd, 0x1d4770};

  void paint(Graphics2D canvas, Random chance, int width, int height) {
    canvas.setStroke(Hand.pen(2.2));
    for (int stripe = 0; stripe < BLUES.length; stripe++) {
      Path2D water = new Path2D.Double();
      water.moveTo(-20, height + 20);
      for (int x = -20; x <= width + 20; x += 4) {
        water.lineTo(x, at(x - stripe * 9) + stripe * rise * 0.42 * (1 + stripe * 0.1));
      }
      water.lineTo(width + 20, height + 20);
      water.closePath();
      Hand.inked(canvas, water, BLUES[stripe], 0x14304f);
    }
    Foam foam = new Foam(chance);
    for (double x = -20; x < width + 20; x += 6) {
      double up = (base - at(x)) / rise;
      if (up > 0.35) {
        foam.puff(x, at(x), 2 + 7 * (up - 0.35) + chance.nextDouble() * 3);
      }
    }
    foam.paint(canvas);
  }

  private double at(double x) {
    double turn = x / length * 2 * Math.PI + phase;
    return base
        - rise * Math.sin(turn + 0.55 * Math.sin(turn))
        - rise * 0.3 * Math.sin(turn * 0.37);
  }
}
