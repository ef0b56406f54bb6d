package app.mspaintr.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmaskingTest {
  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 125, 126, 127, 65_535, 65_536, 70_000})
  void framesOfEveryLengthLoseTheirMasks(int length) throws Unmasking.NotMasked {
    byte[] content = new byte[length];
    random.nextBytes(content);
    assertThat(new Unmasking().take(masked(content))).isEqualTo(plain(content));
  }

  @Test
  void itDoesNotMatterWhereTheBytesAreCut() throws Unmasking.NotMasked {
    for (int round = 0; round < 500; round++) {
      Unmasking unmasking = new Unmasking();
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
    assertThatThrownBy(() -> new Unmasking().take(plain(new byte[5])))
        .isInstanceOf(Unmasking.NotMasked.class);
    assertThatThrownBy(() -> new Unmasking().take(plain(new byte[0])))
        .isInstanceOf(Unmasking.NotMasked.class);
  }

  @Test
  void aLengthThatNoArrayHasIsLeftToTyrus() throws Unmasking.NotMasked {
    ByteBuffer huge = ByteBuffer.allocate(15).put((byte) 0x82).put((byte) 0xff);
    huge.putLong(-1).putInt(7).put((byte) 9).flip();
    ByteBuffer told = new Unmasking().take(huge);
    assertThat(told.getShort()).isEqualTo((short) 0x827f);
    assertThat(told.getLong()).isEqualTo(-1);
    assertThat(told.remaining()).isEqualTo(1);
  }

  private ByteBuffer masked(byte[] content) {
    byte[] key = new byte[4];
    random.nextBytes(key);
    ByteBuffer frame = head(content.length, 0x80).put(key);
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
