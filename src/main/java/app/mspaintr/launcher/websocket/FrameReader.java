package app.mspaintr.launcher.websocket;

import jakarta.websocket.CloseReason.CloseCodes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.glassfish.tyrus.core.frame.Frame;

/**
 * Reads the frames that one client sends (RFC 6455, section 5). Tyrus's own reader takes masks off
 * byte by byte with a volatile counter, which was more than half of what an upload cost; it copies
 * everything twice more, into a buffer that it keeps as long as the connection lasts; it takes
 * frames without a mask, waits for all that a frame announces, however much, and of what was too
 * much it never forgets the session.
 */
final class FrameReader {
  private static final int GO_ON = 0;
  private static final int BINARY = 2;
  private static final byte[] NOTHING = {};

  private final FrameHeader header = new FrameHeader();

  /** The frame's content so far, or null while its header comes. */
  private byte[] content;

  private int came;
  private int length;

  /** The key twice, its lowest byte the one that is next. */
  private long mask;

  private final int mostText;
  private final int mostBinary;

  /** Bytes that the current message may have, and was announced up to now. */
  private int most;

  private long message;

  /** Bytes of the message's fragments that went to the target, while its end has not come. */
  private int fragments;

  private int messages;
  private volatile boolean binary;
  private WebSocketProtocolException refused;

  /** Where whole frames go. */
  interface Target {
    void receive(Frame frame) throws WebSocketProtocolException;
  }

  /** For messages of so many bytes at most, in however many frames. */
  FrameReader(int mostText, int mostBinary) {
    this.mostText = mostText;
    this.mostBinary = mostBinary;
    this.most = mostText;
  }

  /** Whether the message that began last is binary: any thread may ask. */
  boolean isBinary() {
    return binary;
  }

  /**
   * Takes the bytes that came next, and gives the frames that end in them to {@code target}.
   *
   * @throws WebSocketProtocolException where a client may not send that, or too much is announced,
   *     or the target takes nothing more; from then on each time
   */
  void read(ByteBuffer bytes, Target target) throws WebSocketProtocolException {
    if (refused != null) {
      throw refused;
    }
    try {
      while (bytes.hasRemaining()) {
        if (content != null) {
          unmask(bytes);
        } else if (header.read(bytes)) {
          startFrame();
        }
        if (content != null && came == length) {
          Frame frame = header.frame(content);
          content = null;
          if (!frame.isControlFrame()) {
            fragments = frame.isFin() ? 0 : fragments + length;
          }
          target.receive(frame);
        }
      }
    } catch (WebSocketProtocolException e) {
      refuse(e);
      throw e;
    }
  }

  /** Takes nothing more, and forgets what is unfinished. */
  void refuse(WebSocketProtocolException why) {
    refused = why;
    content = null;
    fragments = 0;
  }

  /** Bytes that are held of a message whose end has not come. */
  int unfinished() {
    return fragments + (content == null ? 0 : content.length);
  }

  /** Messages that have begun. */
  int messages() {
    return messages;
  }

  private void startFrame() throws WebSocketProtocolException {
    if (!header.isControl()) { // which may come within a message
      count();
    }
    length = (int) header.length();
    came = 0;
    content = NOTHING;
    long key = Integer.toUnsignedLong(Integer.reverseBytes(header.key()));
    mask = key << Integer.SIZE | key;
  }

  private void count() throws WebSocketProtocolException {
    if (header.opcode() != GO_ON) {
      binary = header.opcode() == BINARY;
      most = binary ? mostBinary : mostText;
      message = 0;
      messages++;
    }
    message += Math.min(header.length(), Integer.MAX_VALUE);
    if (message > most) {
      throw new WebSocketProtocolException(CloseCodes.TOO_BIG, "A message had too many bytes");
    }
  }

  /** Eight bytes at a time; by index, which the JIT makes fast, where positions are not. */
  private void unmask(ByteBuffer masked) {
    int count = Math.min(length - came, masked.remaining());
    makeRoom(count);
    ByteBuffer from = masked.slice(masked.position(), count).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer to = ByteBuffer.wrap(content, came, count).slice().order(ByteOrder.LITTLE_ENDIAN);
    long key = mask;
    int i = 0;
    for (; i <= count - Long.BYTES; i += Long.BYTES) {
      to.putLong(i, from.getLong(i) ^ key);
    }
    for (; i < count; i++) {
      to.put(i, (byte) (from.get(i) ^ key));
      key = Long.rotateRight(key, Byte.SIZE);
    }
    mask = key;
    came += count;
    masked.position(masked.position() + count);
  }

  /** Twice of what has come at most, so that what is only announced takes no memory. */
  private void makeRoom(int coming) {
    if (came + coming > content.length) {
      content = Arrays.copyOf(content, Math.min(length, Math.max(came + coming, 2 * came)));
    }
  }
}
