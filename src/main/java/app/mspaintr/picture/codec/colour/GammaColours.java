package app.mspaintr.picture.codec.colour;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * RGB with the gamma of a PNG's gAMA chunk (ISO/IEC 15948, section 11.3.3.2). Its chromaticities
 * (cHRM) are taken for sRGB's; encoders that mean others write a profile.
 */
public final class GammaColours implements Colours {
  /** The gamma of sRGB as PNG writes it, in 1/100,000. */
  private static final int SRGB_GAMMA = 45_455;

  /** As far as a gamma may be off and still be a rounded sRGB. */
  private static final int NEAR = 1000;

  private final byte[] map = new byte[256];

  private GammaColours(double exponent) {
    IntUnaryOperator level = i -> (int) Math.round(255 * Math.pow(i / 255.0, exponent));
    IntStream.range(0, 256).forEach(i -> map[i] = (byte) level.applyAsInt(i));
  }

  /** By {@code gamma} in 1/100,000, more than 0. */
  public static Colours of(int gamma) {
    return Math.abs(gamma - SRGB_GAMMA) < NEAR
        ? SRGB
        : new GammaColours((double) SRGB_GAMMA / gamma);
  }

  @Override
  public int components() {
    return 3;
  }

  @Override
  public byte[] convert(byte[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = map[samples[i] & 0xff];
    }
    return samples;
  }
}
