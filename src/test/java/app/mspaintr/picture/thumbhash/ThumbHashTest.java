package app.mspaintr.picture.thumbhash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/** The expected hashes are those of the reference implementation, {@code thumbhash} 0.1.1. */
class ThumbHashTest {
  @Test
  void hashesAreThoseOfTheReference() {
    assertHash(100, 75, (x, y) -> argb(x * 2, y * 3, x + y, 255), "mOgJFZaAh4dwh4h4iHiHh4eAGPiH");
    assertHash(40, 100, (x, y) -> argb(255 - y * 2, x * 6, x * y, 255), "oEgKMxhwfHd3eHd3k4/56Hg=");
    assertHash(
        64, 64, (x, y) -> argb(x * 4, y * 4, 128, x * y), "IAiGHQwHkIiQiImIiJCQCfh3ECIwVVEmJQ==");
    assertHash(9, 5, (x, y) -> 0, "AAiCA4AAAAAAAAAAAAAAAAAAAAAAAAA=");
    assertHash(1, 1, (x, y) -> argb(255, 255, 255, 255), "Pwh+BwAI9wiIh4hwj3CI+AiIAAAAAAAA");
    assertHash(100, 3, (x, y) -> argb(x, 255 - x, y * 80, 255), "XMkIWZSHh4iAiIh4h38Hh3c=");
  }

  private static void assertHash(int width, int height, IntBinaryOperator pixel, String expected) {
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = pixel.applyAsInt(i % width, i / width);
    }
    assertThat(ThumbHash.of(width, height, argb)).isEqualTo(expected);
  }

  private static int argb(int red, int green, int blue, int alpha) {
    return (alpha & 255) << 24 | (red & 255) << 16 | (green & 255) << 8 | blue & 255;
  }
}
