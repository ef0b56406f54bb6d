package app.mspaintr.boot;

import java.nio.ByteBuffer;

/**
 * Takes the masks off the frames that one client sends (RFC 6455, section 5.3), eight bytes at a
 * time. Tyrus does it byte by byte with a volatile counter, which is more than half of what an
 * upload costs; frames without a mask it takes as they are.
 */
final class Unmasking {
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

  private boolean refused;

  /** A client's frame had no mask, which the protocol forbids. */
  static final class NotMasked extends Exception {
    private static final long serialVersionUID = 1L;

    NotMasked() {
      super("A client's frame had no mask");
    }
  }

  /**
   * The frames in the bytes that came next, as far as they can be told, without their masks.
   *
   * @throws NotMasked where there is no mask, from then on each time
   */
  ByteBuffer take(ByteBuffer masked) throws NotMasked {
    if (refused) {
      throw new NotMasked();
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
  private int headerBytes() throws NotMasked {
    if (header.position() < 2) {
      return 2;
    }
    if ((header.get(1) & MASKED) == 0) {
      refused = true;
      throw new NotMasked();
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

  private void begin(ByteBuffer plain) {
    int lengthBytes = lengthBytes();
    content =
        switch (lengthBytes) {
          case Short.BYTES -> header.getShort(2) & 0xffff;
          case Long.BYTES -> header.getLong(2) & Long.MAX_VALUE; // Tyrus refuses more
          default -> header.get(1) & LENGTH;
        };
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
