package app.mspaintr.platform.wire;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A piece of a painting's log on its way to those who watch it being painted. It has no place in a
 * history and is never sent again.
 *
 * @param post whose picture is being painted
 * @param offset bytes of its log before these, from 0
 * @param bytes the next ones; they end with an entry
 */
public record LogChunk(String post, long offset, ByteBuffer bytes) {
  public LogChunk {
    Objects.requireNonNull(post);
    Objects.requireNonNull(bytes);
    if (offset < 0) {
      throw new IllegalArgumentException("offset is at least 0");
    }
  }

  /** The binary message. */
  ByteBuffer message() {
    return ChunkLayout.write(ChunkLayout.PAINTING_LOG, new LogHeader(post, offset), bytes);
  }

  /** The header of a chunk. */
  record LogHeader(String post, long offset) {}
}
