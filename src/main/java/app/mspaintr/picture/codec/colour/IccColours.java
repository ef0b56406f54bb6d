package app.mspaintr.picture.codec.colour;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** Colours by an ICC profile, converted by the JDK's colour management. */
public final class IccColours implements Colours {
  /** Larger profiles are taken for bombs; those of printing presses have 2 to 3 MB. */
  private static final int LARGEST = 4 << 20;

  private final int components;
  private final ColorConvertOp conversion;

  private IccColours(ICC_Profile profile) {
    components = profile.getNumComponents();
    ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    conversion = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
  }

  /** By the bytes of a profile; {@link Colours#SRGB} where it is that, or of no use. */
  public static Colours of(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LARGEST) {
      return SRGB;
    }
    try {
      ICC_Profile profile = ICC_Profile.getInstance(bytes);
      byte[] name = profile.getData(ICC_Profile.icSigProfileDescriptionTag);
      if (name != null && letters(name).contains("sRGB")) {
        return SRGB;
      }
      IccColours colours = new IccColours(profile);
      colours.convert(new byte[colours.components]);
      return colours;
    } catch (RuntimeException unusable) { // many kinds, by what is wrong with the profile
      return SRGB;
    }
  }

  /** The profile in a PNG's iCCP: a name, a zero, a method, a zlib stream. Empty if damaged. */
  public static byte[] unpack(byte[] chunk) {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    int from = Math.min(name + 2, chunk.length);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(chunk, from, chunk.length - from))) {
      return in.readNBytes(LARGEST + 1);
    } catch (IOException damaged) {
      return new byte[0];
    }
  }

  @Override
  public int components() {
    return components;
  }

  @Override
  public byte[] convert(byte[] samples) {
    int count = samples.length / components;
    WritableRaster from = raster(samples, count, components);
    byte[] rgb = new byte[3 * count];
    conversion.filter(from, raster(rgb, count, 3));
    return rgb;
  }

  private static WritableRaster raster(byte[] samples, int count, int bands) {
    int[] offsets = new int[bands];
    for (int i = 0; i < bands; i++) {
      offsets[i] = i;
    }
    DataBuffer buffer = new DataBufferByte(samples, samples.length);
    return Raster.createInterleavedRaster(buffer, count, 1, bands * count, bands, offsets, null);
  }

  /** A description is Latin text or UTF-16, by the version of the profile. */
  private static String letters(byte[] tag) {
    return new String(tag, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
