package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A harbour town at night: three rows of houses, lit windows, and all of it again in the water. */
record NightCity(int width, int height) implements Painting {
  @Override
  public void paint(Graphics2D canvas, Random chance) {
    int shore = (int) (height * 0.74);
    BufferedImage town = new BufferedImage(width, shore, BufferedImage.TYPE_INT_RGB);
    Graphics2D onTown = town.createGraphics();
    onTown.setRenderingHints(canvas.getRenderingHints());
    onTown.setPaint(Pigment.downwards(0, shore, 0x0a1030, 0x1a2050, 0x3c2c68, 0x8a4a72));
    onTown.fillRect(0, 0, width, shore);
    sky(onTown, chance, shore);
    row(onTown, chance, shore, 300, 0x37305f, 0.22);
    row(onTown, chance, shore, 240, 0x221f48, 0.4);
    row(onTown, chance, shore, 150, 0x10112c, 0.55);
    onTown.dispose();
    canvas.drawImage(town, 0, 0, null);
    water(canvas, town);
  }

  private void sky(Graphics2D canvas, Random chance, int shore) {
    for (int i = 0; i < 170; i++) {
      double up = Math.pow(chance.nextDouble(), 1.6);
      canvas.setColor(of(0xffffff, (1 - up) * (0.35 + 0.65 * chance.nextDouble())));
      canvas.fill(
          Hand.dot(chance.nextDouble() * width, up * shore * 0.8, 0.5 + chance.nextDouble() * 1.1));
    }
    double x = width * 0.2;
    double y = height * 0.2;
    canvas.setPaint(Pigment.glow(x, y, 240, 0xfff1c4, 0.45));
    canvas.fillRect(0, 0, width, shore);
    canvas.setColor(of(0xfff4d4));
    canvas.fill(Hand.dot(x, y, 46));
    canvas.setColor(of(0xe7d5ae, 0.6));
    canvas.fill(Hand.dot(x - 14, y - 10, 10));
    canvas.fill(Hand.dot(x + 13, y + 12, 14));
    canvas.fill(Hand.dot(x + 16, y - 20, 6));
  }

  private void row(Graphics2D canvas, Random chance, int shore, int tall, int colour, double lit) {
    for (int x = -20; x < width; ) {
      int wide = 46 + chance.nextInt(60);
      int high = (int) (tall * (0.45 + 0.75 * chance.nextDouble()));
      int top = shore - high;
      canvas.setColor(of(colour));
      canvas.fillRect(x, top, wide, high);
      roof(canvas, chance, x, top, wide);
      windows(canvas, chance, x, top, wide, shore, lit);
      x += wide + (chance.nextInt(4) == 0 ? 8 : 0);
    }
  }

  private static void roof(Graphics2D canvas, Random chance, int x, int top, int wide) {
    switch (chance.nextInt(4)) {
      case 0 -> canvas.fill(Hand.shape(x, top, x + wide / 2.0, top - 34, x + wide, top));
      case 1 -> canvas.fillRect(x + wide / 2 - 1, top - 44, 3, 44);
      case 2 -> canvas.fillRect(x + 8, top - 14, wide - 16, 14);
      default -> canvas.fillRect(x + wide - 18, top - 18, 10, 18);
    }
  }

  private static void windows(
      Graphics2D canvas, Random chance, int x, int top, int wide, int shore, double lit) {
    int columns = (wide - 8) / 11;
    int left = x + (wide - columns * 11 + 4) / 2;
    for (int y = top + 9; y < shore - 12; y += 15) {
      for (int column = 0; column < columns; column++) {
        if (chance.nextDouble() < lit) {
          int light = Pigment.pick(chance, 0xffd37a, 0xffe9b0, 0xffb657, 0xffd37a, 0x9fd8e8);
          canvas.setColor(of(light, 0.55 + 0.45 * chance.nextDouble()));
          canvas.fillRect(left + column * 11, y, 7, 9);
        }
      }
    }
  }

  /** The town upside down, line by line, each pushed aside by ripples. */
  private void water(Graphics2D canvas, BufferedImage town) {
    int shore = town.getHeight();
    for (int y = shore; y < height; y++) {
      int deep = y - shore;
      int line = shore - 1 - (int) (deep * 1.6);
      int aside = (int) ((1.5 + deep * 0.05) * Math.sin(deep * 0.9 + 4 * Math.sin(deep * 0.11)));
      int left = aside - 8; // wider than the canvas: no ripple lays its edge bare
      canvas.drawImage(town, left, y, left + width + 16, y + 1, 0, line, width, line + 1, null);
      canvas.setColor(of(0x0b1236, 0.12 + 0.5 * deep / (height - shore)));
      canvas.fillRect(0, y, width, 1);
    }
    canvas.setColor(of(0x070a20));
    canvas.fillRect(0, shore - 3, width, 5);
  }
}
