package app.mspaintr.platform.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of an upload.
 *
 * @param kind what is uploaded
 * @param upload which it belongs to, as {@code beginUpload} was answered
 * @param offset bytes before it, from 0
 * @param bytes the piece
 */
public record UploadChunk(Kind kind, String upload, long offset, ByteBuffer bytes) {
  public UploadChunk {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(upload);
    Objects.requireNonNull(bytes);
    if (offset < 0) {
      throw new IllegalArgumentException("offset is at least 0");
    }
  }

  /** The kinds of the binary layout that travel to the server. */
  public enum Kind {
    IMAGE(ChunkLayout.IMAGE),
    PAINTING_LOG(ChunkLayout.PAINTING_LOG);

    private final byte code;

    Kind(byte code) {
      this.code = code;
    }

    static Optional<Kind> of(byte code) {
      return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
  }

  /** The header of a chunk. */
  record UploadHeader(String upload, Long offset) {
    UploadHeader {
      Objects.requireNonNull(upload, "upload");
      if (offset == null || offset < 0) {
        throw new IllegalArgumentException("offset must be at least 0");
      }
    }
  }
}
