package app.mspaintr.launcher.websocket;

import jakarta.websocket.CloseReason.CloseCodes;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.core.frame.Frame;

/** The header of a frame, as a client sends it (RFC 6455, section 5.2). */
final class FrameHeader {
  private static final int FINAL = 0x80;
  private static final int OPCODE = 0x0f;
  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7f;

  /** Longest content of a control frame; what is longer tells its length in more bytes. */
  private static final int MOST_OF_CONTROL = 125;

  private static final int TWO_BYTES_MORE = 126;
  private static final int EIGHT_BYTES_MORE = 127;
  private static final int KEY_BYTES = 4;

  private final ByteBuffer bytes = ByteBuffer.allocate(2 + Long.BYTES + KEY_BYTES);

  /**
   * Takes bytes until the header is whole; whether it is.
   *
   * @throws WebSocketProtocolException where it is none that a client may send
   */
  boolean read(ByteBuffer from) throws WebSocketProtocolException {
    while (from.hasRemaining()) {
      bytes.put(from.get());
      if (bytes.position() >= 2 && bytes.position() == 2 + lengthBytes() + KEY_BYTES) {
        check();
        return true;
      }
    }
    return false;
  }

  private int lengthBytes() throws WebSocketProtocolException {
    if ((bytes.get(1) & MASKED) == 0) {
      throw new WebSocketProtocolException(
          CloseCodes.PROTOCOL_ERROR, "A client's frame had no mask");
    }
    return switch (bytes.get(1) & LENGTH) {
      case TWO_BYTES_MORE -> Short.BYTES;
      case EIGHT_BYTES_MORE -> Long.BYTES;
      default -> 0;
    };
  }

  private void check() throws WebSocketProtocolException {
    if (length() < 0) {
      throw new WebSocketProtocolException(
          CloseCodes.PROTOCOL_ERROR, "A frame's length was negative");
    } else if (isControl() && (!isFinal() || (bytes.get(1) & LENGTH) > MOST_OF_CONTROL)) {
      throw new WebSocketProtocolException(
          CloseCodes.PROTOCOL_ERROR, "A control frame was too long, or a fragment");
    }
  }

  boolean isFinal() {
    return (bytes.get(0) & FINAL) != 0;
  }

  int opcode() {
    return bytes.get(0) & OPCODE;
  }

  boolean isControl() {
    return opcode() >= 8;
  }

  /** Bytes of the content. */
  long length() {
    return switch (bytes.get(1) & LENGTH) {
      case TWO_BYTES_MORE -> bytes.getShort(2) & 0xffff;
      case EIGHT_BYTES_MORE -> bytes.getLong(2);
      default -> bytes.get(1) & LENGTH;
    };
  }

  /** The masking key of the content, its first byte the highest. */
  int key() {
    return bytes.getInt(bytes.position() - KEY_BYTES);
  }

  /** The frame with its content; the next header may come. */
  Frame frame(byte[] content) {
    int first = bytes.get(0);
    bytes.clear();
    return Frame.builder()
        .fin((first & FINAL) != 0)
        .rsv1((first & 0x40) != 0)
        .rsv2((first & 0x20) != 0)
        .rsv3((first & 0x10) != 0)
        .opcode((byte) (first & OPCODE))
        .payloadData(content)
        .build();
  }
}
