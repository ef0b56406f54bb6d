package app.mspaintr.demo;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.util.Random;

/** Mixes colours; {@code rgb} is 0xRRGGBB throughout. */
final class Pigment {
  private Pigment() {}

  static Color of(int rgb) {
    return new Color(rgb);
  }

  /** A glaze that lets through what lies below; {@code opacity} from 0 to 1. */
  static Color of(int rgb, double opacity) {
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * opacity));
  }

  /** So much of the way from one colour to another, {@code part} from 0 to 1. */
  static int mix(int from, int to, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 255;
      int b = to >> shift & 255;
      mixed |= (int) Math.round(a + (b - a) * part) << shift;
    }
    return mixed;
  }

  /** One of the colours. */
  static int pick(Random chance, int... colours) {
    return colours[chance.nextInt(colours.length)];
  }

  /** Colours from above to below, evenly spaced. */
  static LinearGradientPaint downwards(double top, double bottom, int... colours) {
    float[] places = new float[colours.length];
    Color[] mixed = new Color[colours.length];
    for (int i = 0; i < colours.length; i++) {
      places[i] = (float) i / (colours.length - 1);
      mixed[i] = of(colours[i]);
    }
    return new LinearGradientPaint(0, (float) top, 0, (float) bottom, places, mixed);
  }

  /** Light that fades away from a centre. */
  static RadialGradientPaint glow(double x, double y, double radius, int rgb, double opacity) {
    return new RadialGradientPaint(
        (float) x,
        (float) y,
        (float) radius,
        new float[] {0, 0.35f, 1},
        new Color[] {of(rgb, opacity), of(rgb, opacity * 0.4), of(rgb, 0)});
  }
}
