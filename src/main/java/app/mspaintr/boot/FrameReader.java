package app.mspaintr.boot;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.nio.ByteBuffer;

/**
 * Takes the masks off the frames that one client sends (RFC 6455, section 5.3), eight bytes at a
 * time. Tyrus does it byte by byte with a volatile counter, which is more than half of what an
 * upload costs; frames without a mask it takes as they are, it waits for all that a frame
 * announces, however much, and of what was too much it never forgets the session.
 */
final class Unmasking {
  private static final int OPCODE = 0x0f;
  private static final int GO_ON = 0;
  private static final int BINARY = 2;

  /** The first opcode of control frames. */
  private static final int CONTROL = 8;

  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7f;

  /** Lengths that are told in two more bytes, or in eight. */
  private static final int SHORT_LENGTH = 126;

  private static final int LONG_LENGTH = 127;

  private static final int MASK_BYTES = 4;
  private static final int MOST_HEADER_BYTES = 2 + Long.BYTES + MASK_BYTES;

  private final ByteBuffer header = ByteBuffer.allocate(MOST_HEADER_BYTES);

  /** Bytes of the frame's content that are still to come. */
  private long content;

  /** The key twice, its first byte the one that is next. */
  private long mask;

  private final int mostText;
  private final int mostBinary;

  /** Bytes that the current message may have, and has up to now. */
  private int most;

  private long message;
  private Refused refused;

  /** What a client sends is not taken. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final CloseCodes code;

    Refused(CloseCodes code, String reason) {
      super(reason);
      this.code = code;
    }

    CloseReason closeReason() {
      return new CloseReason(code, getMessage());
    }
  }

  /** For messages of so many bytes at most, in however many frames. */
  Unmasking(int mostText, int mostBinary) {
    this.mostText = mostText;
    this.mostBinary = mostBinary;
    this.most = mostText;
  }

  /**
   * The frames in the bytes that came next, as far as they can be told, without their masks.
   *
   * @throws Refused where there is no mask, or too much is announced; from then on each time
   */
  ByteBuffer take(ByteBuffer masked) throws Refused {
    if (refused != null) {
      throw refused;
    }
    ByteBuffer plain = ByteBuffer.allocate(masked.remaining() + MOST_HEADER_BYTES);
    while (masked.hasRemaining()) {
      if (content > 0) {
        unmask(masked, plain);
      } else {
        header.put(masked.get());
        if (header.position() == headerBytes()) {
          begin(plain);
        }
      }
    }
    return plain.flip();
  }

  /** How long the header is, as far as it is known. */
  private int headerBytes() throws Refused {
    if (header.position() < 2) {
      return 2;
    }
    if ((header.get(1) & MASKED) == 0) {
      throw refuse(CloseCodes.PROTOCOL_ERROR, "A client's frame had no mask");
    }
    return 2 + lengthBytes() + MASK_BYTES;
  }

  private int lengthBytes() {
    return switch (header.get(1) & LENGTH) {
      case SHORT_LENGTH -> Short.BYTES;
      case LONG_LENGTH -> Long.BYTES;
      default -> 0;
    };
  }

  /** Control frames, which may come within a message, are Tyrus's to bound. */
  private boolean isTooMuch(int opcode) {
    if (opcode >= CONTROL) {
      return content > most;
    } else if (opcode != GO_ON) {
      most = opcode == BINARY ? mostBinary : mostText;
      message = 0;
    }
    message += Math.min(content, Integer.MAX_VALUE);
    return message > most;
  }

  private Refused refuse(CloseCodes code, String reason) {
    refused = new Refused(code, reason);
    return refused;
  }

  private void begin(ByteBuffer plain) throws Refused {
    int lengthBytes = lengthBytes();
    content =
        switch (lengthBytes) {
          case Short.BYTES -> header.getShort(2) & 0xffff;
          case Long.BYTES -> header.getLong(2);
          default -> header.get(1) & LENGTH;
        };
    if (content < 0) {
      throw refuse(CloseCodes.PROTOCOL_ERROR, "A frame's length was negative");
    } else if (isTooMuch(header.get(0) & OPCODE)) {
      throw refuse(CloseCodes.TOO_BIG, "A message had too many bytes");
    }
    long key = header.getInt(2 + lengthBytes) & 0xffffffffL;
    mask = key << Integer.SIZE | key;
    plain.put(header.get(0)).put((byte) (header.get(1) & LENGTH));
    plain.put(header.array(), 2, lengthBytes);
    header.clear();
  }

  private void unmask(ByteBuffer masked, ByteBuffer plain) {
    int count = (int) Math.min(content, masked.remaining());
    content -= count;
    for (; count >= Long.BYTES; count -= Long.BYTES) {
      plain.putLong(masked.getLong() ^ mask);
    }
    for (; count > 0; count--) {
      plain.put((byte) (masked.get() ^ mask >>> Long.SIZE - Byte.SIZE));
      mask = Long.rotateLeft(mask, Byte.SIZE);
    }
  }
}
