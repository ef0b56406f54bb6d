package app.mspaintr.launcher.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.websocket.CloseReason.CloseCodes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.tyrus.core.frame.Frame;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is made of a client's bytes does not depend on where they are cut. The first half of an
 * input's first byte tells how many pieces' lengths come, which are taken in turn.
 */
class FrameReaderFuzzTest {
  private static final int MOST_TEXT = 200;
  private static final int MOST_BINARY = 70_000;

  static Stream<byte[]> streams() {
    String hello = "818537fa213d7f9f4d5158"; // RFC 6455, section 5.7
    return Stream.of(
            "0103" + hello,
            "00" + hello + "82fe008001020304" + "aa".repeat(128) + "8980aabbccdd",
            "03010907" + "82ff00000000000000040a0b0c0d00112233" + hello,
            "0205ff" + "0183010203046162638980000000008082050607086465" + hello)
        .map(HexFormat.of()::parseHex);
  }

  @MethodSource("streams")
  @FuzzTest
  void isWhatTheStandardSaysWhereverItIsCut(byte[] input) {
    int lengths = input.length == 0 ? 0 : Math.min(input[0] & 0x0f, input.length - 1);
    int[] pieces = new int[lengths + 1];
    for (int i = 0; i < lengths; i++) {
      pieces[i] = Byte.toUnsignedInt(input[1 + i]);
    }
    pieces[lengths] = lengths == 0 ? input.length + 1 : 1;
    byte[] stream = Arrays.copyOfRange(input, Math.min(input.length, 1 + lengths), input.length);
    holds(stream, pieces);
  }

  private static void holds(byte[] stream, int[] pieces) {
    Plainly expected = new Plainly(stream);
    FrameReader frames = new FrameReader(MOST_TEXT, MOST_BINARY);
    List<String> got = new ArrayList<>();
    FrameReader.Target target = frame -> got.add(told(first(frame), frame.getPayloadData()));
    CloseCodes refused = null;
    int at = 0;
    for (int turn = 0; at < stream.length && refused == null; turn++) {
      int length = Math.min(pieces[turn % pieces.length], stream.length - at);
      try {
        frames.read(ByteBuffer.wrap(stream, at, length), target);
      } catch (WebSocketProtocolException e) {
        refused = (CloseCodes) e.closeReason().getCloseCode();
      }
      at += length;
    }
    assertThat(refused).isEqualTo(expected.refused);
    assertThat(got).isEqualTo(expected.frames);
    if (refused != null) {
      assertThatExceptionOfType(WebSocketProtocolException.class)
          .isThrownBy(() -> frames.read(ByteBuffer.wrap(stream), target));
    }
  }

  private static int first(Frame frame) {
    return (frame.isFin() ? 128 : 0)
        + (frame.isRsv1() ? 64 : 0)
        + (frame.isRsv2() ? 32 : 0)
        + (frame.isRsv3() ? 16 : 0)
        + frame.getOpcode();
  }

  private static String told(int first, byte[] content) {
    return first + " " + HexFormat.of().formatHex(content);
  }

  /** RFC 6455, section 5.2, field by field, where all that comes is there. */
  private static final class Plainly {
    final List<String> frames = new ArrayList<>();
    CloseCodes refused;

    private final ByteBuffer in;
    private int most = MOST_TEXT;
    private long message;

    Plainly(byte[] stream) {
      in = ByteBuffer.wrap(stream);
      while (frame()) {}
    }

    /** Whether another one may come. */
    private boolean frame() {
      if (in.remaining() < 2) {
        return false;
      }
      int first = Byte.toUnsignedInt(in.get());
      int second = Byte.toUnsignedInt(in.get());
      if (second < 128) {
        return refuse(CloseCodes.PROTOCOL_ERROR);
      }
      int small = second - 128;
      byte[] longer = new byte[small == 126 ? 2 : small == 127 ? 8 : 0];
      byte[] mask = new byte[4];
      if (in.remaining() < longer.length + mask.length) {
        return false;
      }
      in.get(longer).get(mask);
      BigInteger length =
          longer.length == 0 ? BigInteger.valueOf(small) : new BigInteger(1, longer);
      if (length.bitLength() > 63) {
        return refuse(CloseCodes.PROTOCOL_ERROR);
      } else if (first % 16 >= 8 && (first < 128 || small > 125)) {
        return refuse(CloseCodes.PROTOCOL_ERROR);
      } else if (isTooMuch(first % 16, length)) {
        return refuse(CloseCodes.TOO_BIG);
      } else if (in.remaining() < length.intValueExact()) {
        return false;
      }
      byte[] content = new byte[length.intValueExact()];
      for (int i = 0; i < content.length; i++) {
        content[i] = (byte) (in.get() ^ mask[i % 4]);
      }
      frames.add(told(first, content));
      return true;
    }

    private boolean isTooMuch(int opcode, BigInteger length) {
      if (opcode >= 8) {
        return false;
      } else if (opcode > 0) {
        most = opcode == 2 ? MOST_BINARY : MOST_TEXT;
        message = 0;
      }
      BigInteger together = length.add(BigInteger.valueOf(message));
      message = together.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue();
      return together.compareTo(BigInteger.valueOf(most)) > 0;
    }

    private boolean refuse(CloseCodes code) {
      refused = code;
      return false;
    }
  }
}
