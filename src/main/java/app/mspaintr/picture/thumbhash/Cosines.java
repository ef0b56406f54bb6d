package app.mspaintr.picture.thumbhash;

/**
 * One channel of an image as its mean and its lowest frequencies (a discrete cosine transform).
 *
 * @param factors the frequencies, scaled to 0 to 1, where 0.5 is none
 * @param scale the largest of them before scaling
 */
record Cosines(double mean, double scale, double[] factors) {
  /** The frequencies of a triangle of {@code nx} by {@code ny}, without the mean. */
  static Cosines of(double[] channel, int width, int nx, int ny) {
    int height = channel.length / width;
    double[] factors = new double[nx * ny];
    double mean = 0;
    double scale = 0;
    int count = 0;
    for (int cy = 0; cy < ny; cy++) {
      for (int cx = 0; cx * ny < nx * (ny - cy); cx++) {
        double factor = factor(channel, width, height, cx, cy);
        if (cx == 0 && cy == 0) {
          mean = factor;
        } else {
          factors[count++] = factor;
          scale = Math.max(scale, Math.abs(factor));
        }
      }
    }
    factors = java.util.Arrays.copyOf(factors, count);
    for (int i = 0; i < count && scale > 0; i++) {
      factors[i] = 0.5 + 0.5 / scale * factors[i];
    }
    return new Cosines(mean, scale, factors);
  }

  private static double factor(double[] channel, int width, int height, int cx, int cy) {
    double[] across = new double[width];
    for (int x = 0; x < width; x++) {
      across[x] = StrictMath.cos(Math.PI / width * cx * (x + 0.5));
    }
    double sum = 0;
    for (int y = 0; y < height; y++) {
      double down = StrictMath.cos(Math.PI / height * cy * (y + 0.5));
      for (int x = 0; x < width; x++) {
        sum += channel[x + y * width] * across[x] * down;
      }
    }
    return sum / (width * height);
  }
}
