package app.mspaintr.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmaskingTest {
  private static final int MOST = 70_000;

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 125, 126, 127, 65_535, 65_536, 70_000})
  void framesOfEveryLengthLoseTheirMasks(int length) throws Unmasking.Refused {
    byte[] content = new byte[length];
    random.nextBytes(content);
    assertThat(new Unmasking(MOST, MOST).take(masked(content))).isEqualTo(plain(content));
  }

  @Test
  void itDoesNotMatterWhereTheBytesAreCut() throws Unmasking.Refused {
    for (int round = 0; round < 500; round++) {
      Unmasking unmasking = new Unmasking(MOST, MOST);
      ByteBuffer sent = ByteBuffer.allocate(4000);
      ByteBuffer expected = ByteBuffer.allocate(4000);
      for (int frame = 0; frame < 8; frame++) {
        byte[] content = new byte[random.nextInt(300)];
        random.nextBytes(content);
        sent.put(masked(content));
        expected.put(plain(content));
      }
      sent.flip();
      ByteBuffer got = ByteBuffer.allocate(4000);
      while (sent.hasRemaining()) {
        int piece = 1 + random.nextInt(Math.min(40, sent.remaining()));
        got.put(unmasking.take(sent.slice(sent.position(), piece)));
        sent.position(sent.position() + piece);
      }
      assertThat(got.flip()).isEqualTo(expected.flip());
    }
  }

  @Test
  void aFrameWithoutAMaskIsNotTaken() {
    assertThatThrownBy(() -> new Unmasking(MOST, MOST).take(plain(new byte[5])))
        .isInstanceOf(Unmasking.Refused.class);
    assertThatThrownBy(() -> new Unmasking(MOST, MOST).take(plain(new byte[0])))
        .isInstanceOf(Unmasking.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {MOST + 1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void whatAFrameAnnouncesIsBounded(long length) {
    ByteBuffer huge = ByteBuffer.allocate(14).put((byte) 0x82).put((byte) 0xff);
    huge.putLong(length).putInt(7).flip();
    assertThatThrownBy(() -> new Unmasking(MOST, MOST).take(huge))
        .isInstanceOfSatisfying(
            Unmasking.Refused.class,
            refused ->
                assertThat(refused.closeReason().getCloseCode().getCode())
                    .isEqualTo(length < 0 ? 1002 : 1009));
  }

  @Test
  void whatFragmentsComeToIsBounded() throws Unmasking.Refused {
    Unmasking unmasking = new Unmasking(10, 20);
    unmasking.take(masked(0x81, new byte[10]));
    unmasking.take(masked(0x82, new byte[20]));
    for (int type : new int[] {0x01, 0x02}) {
      Unmasking fragments = new Unmasking(10, 20);
      int most = type == 0x01 ? 10 : 20;
      fragments.take(masked(type, new byte[most - 1]));
      fragments.take(masked(0x89, new byte[9]));
      fragments.take(masked(0x00, new byte[1]));
      assertThatThrownBy(() -> fragments.take(masked(0x00, new byte[1])))
          .isInstanceOf(Unmasking.Refused.class);
    }
  }

  @Test
  void nothingIsTakenAfterARefusal() {
    Unmasking unmasking = new Unmasking(MOST, MOST);
    for (ByteBuffer frame : List.of(plain(new byte[5]), masked(new byte[5]))) {
      assertThatThrownBy(() -> unmasking.take(frame)).isInstanceOf(Unmasking.Refused.class);
    }
  }

  private ByteBuffer masked(byte[] content) {
    return masked(0x82, content);
  }

  private ByteBuffer masked(int first, byte[] content) {
    byte[] key = new byte[4];
    random.nextBytes(key);
    ByteBuffer frame = head(content.length, 0x80).put(0, (byte) first).put(key);
    for (int i = 0; i < content.length; i++) {
      frame.put((byte) (content[i] ^ key[i % 4]));
    }
    return frame.flip();
  }

  private static ByteBuffer plain(byte[] content) {
    return head(content.length, 0).put(content).flip();
  }

  private static ByteBuffer head(int length, int masked) {
    ByteBuffer frame = ByteBuffer.allocate(length + 14).put((byte) 0x82);
    if (length < 126) {
      return frame.put((byte) (masked | length));
    } else if (length < 65_536) {
      return frame.put((byte) (masked | 126)).putShort((short) length);
    }
    return frame.put((byte) (masked | 127)).putLong(length);
  }
}
