package app.mspaintr.platform.wire;

/**
 * The first event of every connection.
 *
 * @param protocol the version of the protocol, 1
 * @param epoch changes when the history does
 * @param seq the newest place in the topic's history
 * @param member who the connection belongs to; null for a guest
 * @param limits what the server takes
 */
public record Welcome(int protocol, String epoch, long seq, Person member, Limits limits)
    implements Event {
  /** Sizes in bytes, lengths in UTF-16 code units. */
  public record Limits(
      int chunkSize,
      int uploadWindow,
      int pictureBytes,
      int paintingBytes,
      int titleLength,
      int altTextLength,
      int commentLength,
      int drawingBytes) {}
}
