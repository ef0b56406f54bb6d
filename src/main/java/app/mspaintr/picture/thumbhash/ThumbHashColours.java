package app.mspaintr.picture.thumbhash;

/**
 * An image on its own mean colour, as the channels of ThumbHash, row after row: l, luminance; p,
 * yellow to blue; q, red to green; a, alpha.
 */
record ThumbHashColours(double[] l, double[] p, double[] q, double[] a, boolean translucent) {
  static ThumbHashColours of(int[] argb) {
    int count = argb.length;
    double red = 0;
    double green = 0;
    double blue = 0;
    double sum = 0;
    for (int pixel : argb) {
      double alpha = (pixel >>> 24) / 255.0;
      red += alpha / 255 * (pixel >> 16 & 0xff);
      green += alpha / 255 * (pixel >> 8 & 0xff);
      blue += alpha / 255 * (pixel & 0xff);
      sum += alpha;
    }
    if (sum > 0) {
      red /= sum;
      green /= sum;
      blue /= sum;
    }
    ThumbHashColours colours =
        new ThumbHashColours(
            new double[count],
            new double[count],
            new double[count],
            new double[count],
            sum < count);
    for (int i = 0; i < count; i++) {
      double alpha = (argb[i] >>> 24) / 255.0;
      double r = red * (1 - alpha) + alpha / 255 * (argb[i] >> 16 & 0xff);
      double g = green * (1 - alpha) + alpha / 255 * (argb[i] >> 8 & 0xff);
      double b = blue * (1 - alpha) + alpha / 255 * (argb[i] & 0xff);
      colours.l[i] = (r + g + b) / 3;
      colours.p[i] = (r + g) / 2 - b;
      colours.q[i] = r - g;
      colours.a[i] = alpha;
    }
    return colours;
  }
}
