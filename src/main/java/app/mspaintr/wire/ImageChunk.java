package app.mspaintr.wire;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A piece of an image.
 *
 * @param source the upload it belongs to, or the picture it is of
 * @param offset bytes before it, from 0
 * @param size bytes of the whole picture; 0 on the way to the server, which knows it from {@code
 *     beginUpload}
 * @param bytes the piece
 */
public record ImageChunk(String source, long offset, long size, ByteBuffer bytes) {
  /** Kind 1 of the binary layout. */
  static final byte KIND = 1;

  static final byte LAYOUT_VERSION = 1;

  public ImageChunk {
    Objects.requireNonNull(source);
    Objects.requireNonNull(bytes);
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException("offset and size are at least 0");
    }
  }

  /** The header of a chunk on its way to the server. */
  record UploadHeader(String upload, Long offset) {
    UploadHeader {
      Objects.requireNonNull(upload, "upload");
      if (offset == null || offset < 0) {
        throw new IllegalArgumentException("offset must be at least 0");
      }
    }
  }

  /** The header of a chunk on its way to a client. */
  record PictureHeader(String picture, long offset, long size) {}
}
