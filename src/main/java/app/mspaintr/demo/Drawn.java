package app.mspaintr.demo;

/**
 * A picture drawn by code.
 *
 * @param format how it is uploaded
 */
record Drawn(Painting painting, Format format) implements Work {
  @Override
  public byte[] file() {
    return format.encode(painting.drawn());
  }

  @Override
  public String mediaType() {
    return format.mediaType();
  }
}
