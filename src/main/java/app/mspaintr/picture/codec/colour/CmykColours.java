package app.mspaintr.picture.codec.colour;

/** CMYK without a profile, 255 for full ink: each ink takes its share of the light. */
public final class CmykColours implements Colours {
  @Override
  public int components() {
    return 4;
  }

  @Override
  public byte[] convert(byte[] samples) {
    byte[] rgb = new byte[samples.length / 4 * 3];
    for (int i = 0, at = 0; i < samples.length; i += 4) {
      int light = 255 - (samples[i + 3] & 0xff);
      for (int k = 0; k < 3; k++) {
        rgb[at++] = (byte) (((255 - (samples[i + k] & 0xff)) * light + 127) / 255);
      }
    }
    return rgb;
  }
}
