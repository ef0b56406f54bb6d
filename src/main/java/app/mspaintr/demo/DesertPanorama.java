package app.mspaintr.demo;

import static app.mspaintr.demo.Pigment.of;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** A wide desert: table mountains in the haze, dunes, and saguaros that wave. */
record DesertPanorama(int width, int height) implements Painting {
  @Override
  public void paint(Graphics2D canvas, Random chance) {
    canvas.setPaint(Pigment.downwards(0, height * 0.7, 0x3fa7b5, 0x8fd0c4, 0xf6e3b4, 0xf8c78e));
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(of(0xfff6da));
    canvas.fill(Hand.dot(width * 0.74, height * 0.3, 52));
    clouds(canvas, chance);
    mesas(canvas, chance, height * 0.6, 150, 0xd9997f);
    mesas(canvas, chance, height * 0.66, 110, 0xc0705c);
    dune(canvas, chance, 0.66, 0xe9a860, 0xd98d4d);
    Saguaro.paint(canvas, width * 0.53, height * 0.76, 60);
    Saguaro.paint(canvas, width * 0.3, height * 0.74, 48);
    dune(canvas, chance, 0.78, 0xdf8f48, 0xc9743a);
    Saguaro.paint(canvas, width * 0.85, height * 0.92, 170);
    Saguaro.paint(canvas, width * 0.12, height * 0.95, 270);
    dune(canvas, chance, 0.92, 0xb85c36, 0x9c4830);
  }

  private void clouds(Graphics2D canvas, Random chance) {
    canvas.setColor(of(0xffffff, 0.6));
    for (int i = 0; i < 7; i++) {
      double x = chance.nextDouble() * width;
      double y = height * (0.1 + 0.25 * chance.nextDouble());
      for (int part = 0; part < 4; part++) {
        double wide = 60 + chance.nextDouble() * 130;
        canvas.fill(new Ellipse2D.Double(x + part * 46 - wide / 2, y + part % 2 * 6, wide, 9));
      }
    }
  }

  private void mesas(Graphics2D canvas, Random chance, double foot, double tall, int rock) {
    for (double x = chance.nextDouble() * 160; x < width; ) {
      double wide = 120 + chance.nextDouble() * 220;
      double top = foot - tall * (0.45 + 0.55 * chance.nextDouble());
      Path2D mesa = new Path2D.Double();
      mesa.moveTo(x - 60, foot + 40);
      mesa.lineTo(x - 22, foot - (foot - top) * 0.4);
      mesa.lineTo(x, top + 4);
      mesa.lineTo(x + wide, top);
      mesa.lineTo(x + wide + 18, foot - (foot - top) * 0.45);
      mesa.lineTo(x + wide + 66, foot + 40);
      mesa.closePath();
      canvas.setColor(of(rock));
      canvas.fill(mesa);
      canvas.setClip(mesa);
      for (int band = 0; band < 5; band++) {
        canvas.setColor(of(band % 2 == 0 ? 0x7d3b46 : 0xffe0b0, 0.13));
        canvas.fill(
            new Ellipse2D.Double(x - 100, top + 8 + band * tall * 0.17, wide + 220, tall * 0.07));
      }
      canvas.setClip(null);
      x += wide + 90 + chance.nextDouble() * 240;
    }
  }

  private void dune(Graphics2D canvas, Random chance, double base, int light, int dark) {
    Ridge ridge = new Ridge(chance, height * base, 26, 1100);
    canvas.setPaint(Pigment.downwards(height * base - 40, height * (base + 0.25), light, dark));
    canvas.fill(ridge.land(width, height));
    canvas.setStroke(Hand.pen(2));
    canvas.setColor(of(dark, 0.45));
    for (int i = 0; i < 26; i++) {
      double x = chance.nextDouble() * width;
      double down = 14 + chance.nextDouble() * 90;
      canvas.draw(
          Hand.curve(
              x,
              ridge.at(x) + down,
              x + 40,
              ridge.at(x + 40) + down - 5,
              x + 90,
              ridge.at(x + 90) + down));
    }
  }
}
