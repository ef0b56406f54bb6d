package app.mspaintr.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is made of a client's bytes does not depend on where they are cut. The first half of an
 * input's first byte tells how many pieces' lengths come, which are taken in turn.
 */
class UnmaskingFuzzTest {
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
    Unmasking unmasking = new Unmasking(MOST_TEXT, MOST_BINARY);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    CloseCodes refused = null;
    int at = 0;
    for (int turn = 0; at < stream.length && refused == null; turn++) {
      int length = Math.min(pieces[turn % pieces.length], stream.length - at);
      try {
        ByteBuffer got = unmasking.take(ByteBuffer.wrap(stream, at, length));
        plain.write(got.array(), got.arrayOffset() + got.position(), got.remaining());
      } catch (Unmasking.Refused e) {
        refused = (CloseCodes) e.closeReason().getCloseCode();
      }
      at += length;
    }
    assertThat(refused).isEqualTo(expected.refused);
    byte[] all = expected.plain.toByteArray();
    if (refused == null) {
      assertThat(plain.toByteArray()).isEqualTo(all);
    } else {
      assertThat(plain.toByteArray()).isEqualTo(Arrays.copyOf(all, plain.size()));
      assertThatExceptionOfType(Unmasking.Refused.class)
          .isThrownBy(() -> unmasking.take(ByteBuffer.wrap(stream)));
    }
  }

  /** RFC 6455, section 5.2, field by field, where all that comes is there. */
  private static final class Plainly {
    final ByteArrayOutputStream plain = new ByteArrayOutputStream();
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
      } else if (isTooMuch(first % 16, length)) {
        return refuse(CloseCodes.TOO_BIG);
      }
      plain.write(first);
      plain.write(small);
      plain.writeBytes(longer);
      for (int i = 0; i < length.intValueExact() && in.hasRemaining(); i++) {
        plain.write(in.get() ^ mask[i % 4]);
      }
      return true;
    }

    private boolean isTooMuch(int opcode, BigInteger length) {
      if (opcode >= 8) {
        return length.compareTo(BigInteger.valueOf(most)) > 0;
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
