package app.mspaintr.platform.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The layout of binary messages: version, kind, the header's length in two bytes, the header as
 * JSON, the bytes.
 */
final class ChunkLayout {
  static final byte VERSION = 1;

  /** A piece of a picture. */
  static final byte IMAGE = 1;

  /** A piece of a painting's log. */
  static final byte PAINTING_LOG = 2;

  /** Bytes before the header. */
  static final int PREFIX_BYTES = 4;

  private ChunkLayout() {}

  /** A message with this header and what remains of {@code bytes}, which are left as they are. */
  static ByteBuffer write(byte kind, Object header, ByteBuffer bytes) {
    byte[] json = WireFormat.write(header).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(PREFIX_BYTES + json.length + bytes.remaining())
        .put(VERSION)
        .put(kind)
        .putShort((short) json.length)
        .put(json)
        .put(bytes.duplicate())
        .flip();
  }
}
