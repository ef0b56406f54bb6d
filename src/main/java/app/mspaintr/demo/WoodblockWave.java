package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.util.Random;

/** A great wave about to break, far behind it a mountain, after the prints of Hokusai's time. */
record WoodblockWave(int width, int height) implements Painting {
  private static final int INK = 0x14304f;

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    canvas.setPaint(Pigment.downwards(0, height * 0.75, 0xb9b39c, 0xe6d8b6, 0xf2e6c8, 0xf2e2bd));
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(of(0xcf4a34));
    canvas.fill(Hand.dot(950, 210, 76));
    mountain(canvas);
    Swell far = new Swell(560, 300, 26, 0.6);
    far.paint(canvas, chance, width, height);
    GreatWave.paint(canvas, chance);
    new Swell(690, 420, 40, 2.3).paint(canvas, chance, width, height);
    new Swell(760, 350, 34, 4.4).paint(canvas, chance, width, height);
  }

  private static void mountain(Graphics2D canvas) {
    canvas.setStroke(Hand.pen(2.2));
    Hand.inked(
        canvas,
        Hand.shape(610, 600, 740, 540, 820, 458, 846, 440, 868, 440, 894, 460, 990, 545, 1130, 600),
        0x5b7893,
        INK);
    Hand.inked(
        canvas,
        Hand.shape(
            788, 494, 820, 458, 846, 440, 868, 440, 894, 460, 932, 496, 906, 492, 888, 508, 866,
            484, 846, 512, 824, 488, 806, 504),
        0xf7f1de,
        INK);
  }
}
