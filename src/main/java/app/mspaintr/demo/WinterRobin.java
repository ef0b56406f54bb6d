package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** A robin on a twig with berries, in flat shapes, as on a card from the fifties. */
record WinterRobin(int width, int height) implements Painting {
  private static final int BROWN = 0x6d5443;

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    canvas.setColor(of(0xcfe0df));
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(of(0xf4ecd8));
    canvas.fill(Hand.dot(width * 0.5, height * 0.43, 330));
    BerryTwig.paint(canvas);
    bird(canvas);
    for (int i = 0; i < 90; i++) {
      canvas.setColor(of(0xffffff, 0.9));
      canvas.fill(
          Hand.dot(
              chance.nextDouble() * width,
              chance.nextDouble() * height,
              2 + chance.nextDouble() * 5));
    }
  }

  private static void bird(Graphics2D canvas) {
    canvas.setColor(of(0x54402f));
    canvas.fill(Hand.shape(300, 640, 190, 810, 158, 905, 206, 915, 330, 760));
    canvas.setColor(of(0x3a2f2a));
    canvas.setStroke(Hand.pen(8));
    canvas.draw(Hand.wobbly(new Random(2), 0.5, 410, 740, 420, 842));
    canvas.draw(Hand.wobbly(new Random(3), 0.5, 470, 735, 486, 836));
    Path2D body =
        Hand.shape(
            330, 330, 380, 258, 470, 238, 550, 280, 580, 360, 592, 470, 588, 600, 520, 716, 420,
            762, 320, 740, 258, 660, 252, 560, 290, 440, 330, 330);
    canvas.setColor(of(BROWN));
    canvas.fill(body);
    canvas.setClip(body);
    canvas.setColor(of(0xf3e6cf));
    canvas.fill(Hand.shape(640, 520, 520, 560, 430, 640, 400, 790, 640, 800));
    canvas.setColor(of(0xe2672f));
    canvas.fill(
        Hand.shape(640, 240, 500, 270, 452, 330, 420, 420, 430, 530, 500, 600, 580, 590, 640, 540));
    canvas.setClip(null);
    canvas.setColor(of(0x2f2723));
    canvas.fill(Hand.shape(566, 322, 640, 350, 572, 368));
    canvas.fill(Hand.dot(486, 322, 19));
    canvas.setColor(of(0xffffff));
    canvas.fill(Hand.dot(493, 315, 6));
    wing(canvas);
  }

  private static void wing(Graphics2D canvas) {
    int[] feathers = {0x4b392c, 0x574435, 0x64503f, 0x725d4a};
    for (int i = 0; i < feathers.length; i++) {
      double in = i * 20;
      canvas.setColor(of(feathers[i]));
      canvas.fill(
          Hand.shape(
              330,
              440 + in * 0.3,
              400 - in * 0.5,
              480,
              420 - in,
              570 - in * 0.4,
              340 - in * 0.3,
              690 - in * 1.6,
              240 + in * 0.5,
              770 - in * 2.4,
              258 + in * 0.2,
              620 - in,
              290,
              500 - in * 0.2));
    }
  }
}
