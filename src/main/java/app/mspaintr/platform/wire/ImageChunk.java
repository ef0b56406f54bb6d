package app.mspaintr.platform.wire;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A piece of a picture on its way to a client.
 *
 * @param picture it is of
 * @param offset bytes before it, from 0
 * @param size bytes of the whole picture
 * @param bytes the piece
 */
public record ImageChunk(String picture, long offset, long size, ByteBuffer bytes) {
  public ImageChunk {
    Objects.requireNonNull(picture);
    Objects.requireNonNull(bytes);
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException("offset and size are at least 0");
    }
  }

  /** The header of a chunk. */
  record PictureHeader(String picture, long offset, long size) {}
}
