package app.mspaintr.platform.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whole, unmasked WebSocket frames, as a server sends them (RFC 6455, section 5.2). */
public final class Framing {
  /** The opcodes, with the bit that says that the frame is the whole message. */
  private static final int TEXT = 0x81;

  private static final int BINARY = 0x82;
  private static final int PING = 0x89;
  private static final int PONG = 0x8a;

  /** Lengths that are told in two more bytes, or in eight. */
  private static final int SHORT_LENGTH = 126;

  private static final int LONG_LENGTH = 127;

  /** Opcode, length, and the longest form of a length. */
  private static final int MAX_HEADER_BYTES = 10;

  private Framing() {}

  /** A message of text. */
  static ByteBuffer text(String text) {
    return frame(TEXT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A binary message. */
  public static ByteBuffer binary(ByteBuffer message) {
    return frame(BINARY, message);
  }

  /** A ping without content. */
  public static ByteBuffer ping() {
    return frame(PING, ByteBuffer.allocate(0));
  }

  /** The answer to a ping with this content. */
  public static ByteBuffer pong(ByteBuffer content) {
    return frame(PONG, content);
  }

  /** The frames one after the other. */
  static ByteBuffer joined(List<ByteBuffer> frames) {
    if (frames.size() == 1) {
      return frames.get(0);
    }
    ByteBuffer all = ByteBuffer.allocate(frames.stream().mapToInt(ByteBuffer::remaining).sum());
    frames.forEach(all::put);
    return all.flip();
  }

  private static ByteBuffer frame(int opcode, ByteBuffer content) {
    int length = content.remaining();
    ByteBuffer frame = ByteBuffer.allocate(MAX_HEADER_BYTES + length).put((byte) opcode);
    if (length < SHORT_LENGTH) {
      frame.put((byte) length);
    } else if (length <= 0xffff) {
      frame.put((byte) SHORT_LENGTH).putShort((short) length);
    } else {
      frame.put((byte) LONG_LENGTH).putLong(length);
    }
    return frame.put(content).flip();
  }
}
