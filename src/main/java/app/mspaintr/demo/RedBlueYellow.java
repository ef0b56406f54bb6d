package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Black lines, white fields, and a little of each primary colour. */
record RedBlueYellow(int width, int height) implements Painting {
  private static final int RED = 0xd42a1e;
  private static final int BLUE = 0x1c4a9c;
  private static final int YELLOW = 0xf3c51b;
  private static final int WHITE = 0xf2eee3;
  private static final int GREY = 0xdcdad2;

  /** Left, top, right and bottom in hundredths of the canvas, and the colour. */
  private static final int[][] FIELDS = {
    {0, 0, 24, 20, WHITE},
    {0, 20, 24, 66, GREY},
    {0, 66, 24, 86, BLUE},
    {0, 86, 24, 100, WHITE},
    {24, 0, 82, 66, RED},
    {82, 0, 100, 34, WHITE},
    {82, 34, 100, 66, GREY},
    {24, 66, 60, 100, WHITE},
    {60, 66, 82, 86, GREY},
    {60, 86, 82, 100, WHITE},
    {82, 66, 100, 80, WHITE},
    {82, 80, 100, 100, YELLOW},
  };

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    for (int[] field : FIELDS) {
      double x = field[0] * width / 100.0;
      double y = field[1] * height / 100.0;
      double w = field[2] * width / 100.0 - x;
      double h = field[3] * height / 100.0 - y;
      canvas.setColor(of(field[4]));
      canvas.fill(new Rectangle2D.Double(x, y, w, h));
      brushed(canvas, chance, x, y, w, h);
    }
    canvas.setColor(of(0x15140f));
    for (int[] field : FIELDS) {
      double thick = field[0] == 82 ? 11 : 9;
      double x = field[0] * width / 100.0;
      double y = field[1] * height / 100.0;
      line(canvas, x, y, x, field[3] * height / 100.0, thick);
      line(canvas, x, y, field[2] * width / 100.0, y, field[1] == 66 ? 15 : 10);
    }
  }

  /** The marks of a wide, dry brush. */
  private static void brushed(
      Graphics2D canvas, Random chance, double x, double y, double w, double h) {
    boolean upright = h > w;
    for (double at = 0; at < (upright ? w : h); at += 3) {
      canvas.setColor(of(chance.nextBoolean() ? 0xffffff : 0x000000, chance.nextDouble() * 0.045));
      canvas.fill(
          upright
              ? new Rectangle2D.Double(x + at, y, 3, h)
              : new Rectangle2D.Double(x, y + at, w, 3));
    }
  }

  private void line(Graphics2D canvas, double x, double y, double x2, double y2, double thick) {
    if (x == 0 && x2 == 0 || y == 0 && y2 == 0) {
      return; // the edge of the canvas has none
    }
    canvas.fill(
        new Rectangle2D.Double(x - thick, y - thick, x2 - x + 2 * thick, y2 - y + 2 * thick));
  }
}
