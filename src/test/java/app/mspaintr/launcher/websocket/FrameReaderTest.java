package app.mspaintr.launcher.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.websocket.CloseReason.CloseCodes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.glassfish.tyrus.core.frame.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
  private static final int MOST = 70_000;

  private final Random random = new Random(1);
  private final List<Frame> got = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 125, 126, 127, 65_535, 65_536, 70_000})
  void framesOfEveryLengthLoseTheirMasks(int length) throws WebSocketProtocolException {
    byte[] content = new byte[length];
    random.nextBytes(content);
    read(new FrameReader(MOST, MOST), masked(content));
    assertThat(got).hasSize(1);
    assertThat(got.get(0).getPayloadData()).isEqualTo(content);
    assertThat(got.get(0).getOpcode()).isEqualTo((byte) 2);
    assertThat(got.get(0).isFin()).isTrue();
  }

  @Test
  void itDoesNotMatterWhereTheBytesAreCut() throws WebSocketProtocolException {
    for (int round = 0; round < 500; round++) {
      FrameReader frames = new FrameReader(MOST, MOST);
      ByteBuffer sent = ByteBuffer.allocate(4000);
      List<byte[]> expected = new ArrayList<>();
      for (int frame = 0; frame < 8; frame++) {
        byte[] content = new byte[random.nextInt(300)];
        random.nextBytes(content);
        sent.put(masked(content));
        expected.add(content);
      }
      sent.flip();
      got.clear();
      while (sent.hasRemaining()) {
        int piece = 1 + random.nextInt(Math.min(40, sent.remaining()));
        read(frames, sent.slice(sent.position(), piece));
        sent.position(sent.position() + piece);
      }
      assertThat(got).map(Frame::getPayloadData).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void theFirstByteIsRead() throws WebSocketProtocolException {
    read(new FrameReader(MOST, MOST), masked(0x71, new byte[1]));
    Frame frame = got.get(0);
    assertThat(frame.isFin()).isFalse();
    assertThat(frame.isRsv1() && frame.isRsv2() && frame.isRsv3()).isTrue();
    assertThat(frame.getOpcode()).isEqualTo((byte) 1);
  }

  @Test
  void aFrameWithoutAMaskIsNotTaken() {
    assertRefused(new FrameReader(MOST, MOST), plain(new byte[5]), 1002);
    assertRefused(new FrameReader(MOST, MOST), plain(new byte[0]), 1002);
  }

  @Test
  void controlFramesAreShortAndWhole() throws WebSocketProtocolException {
    FrameReader frames = new FrameReader(MOST, MOST);
    read(frames, masked(0x89, new byte[125]));
    assertRefused(frames, masked(0x89, new byte[126]), 1002);
    assertRefused(new FrameReader(MOST, MOST), masked(0x09, new byte[1]), 1002);
    assertThat(got).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {MOST + 1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void whatAFrameAnnouncesIsBounded(long length) {
    ByteBuffer huge = ByteBuffer.allocate(14).put((byte) 0x82).put((byte) 0xff);
    huge.putLong(length).putInt(7).flip();
    assertRefused(new FrameReader(MOST, MOST), huge, length < 0 ? 1002 : 1009);
  }

  @Test
  void whatFragmentsComeToIsBounded() throws WebSocketProtocolException {
    FrameReader frames = new FrameReader(10, 20);
    read(frames, masked(0x81, new byte[10]));
    read(frames, masked(0x82, new byte[20]));
    for (int type : new int[] {0x01, 0x02}) {
      FrameReader fragments = new FrameReader(10, 20);
      int most = type == 0x01 ? 10 : 20;
      read(fragments, masked(type, new byte[most - 1]));
      read(fragments, masked(0x89, new byte[9]));
      read(fragments, masked(0x00, new byte[1]));
      assertRefused(fragments, masked(0x00, new byte[1]), 1009);
    }
  }

  @Test
  void tellsWhatIsHeldOfAMessageWhoseEndHasNotCome() throws WebSocketProtocolException {
    FrameReader frames = new FrameReader(MOST, MOST);
    ByteBuffer whole = masked(new byte[1000]);
    int head = whole.remaining() - 1000;
    read(frames, whole.slice(0, head + 400));
    assertThat(frames.unfinished()).isBetween(400, 1000);
    read(frames, whole.slice(head + 400, 600));
    assertThat(frames.unfinished()).isZero();
    read(frames, masked(0x01, new byte[300]));
    read(frames, masked(0x89, new byte[9]));
    read(frames, masked(0x00, new byte[30]));
    assertThat(frames.unfinished()).isEqualTo(330);
    assertThat(frames.messages()).isEqualTo(2);
    read(frames, masked(0x80, new byte[3]));
    assertThat(frames.unfinished()).isZero();
  }

  @Test
  void nothingIsTakenAfterARefusal() {
    FrameReader frames = new FrameReader(MOST, MOST);
    assertRefused(frames, plain(new byte[5]), 1002);
    assertRefused(frames, masked(new byte[5]), 1002);
    assertThat(got).isEmpty();
  }

  @Test
  void nothingIsTakenAfterItsTargetRefused() {
    FrameReader frames = new FrameReader(MOST, MOST);
    WebSocketProtocolException refusal =
        new WebSocketProtocolException(CloseCodes.NOT_CONSISTENT, "No text");
    assertThatThrownBy(
            () ->
                frames.read(
                    masked(new byte[5]),
                    frame -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);
    assertRefused(frames, masked(new byte[5]), 1007);
  }

  private void read(FrameReader frames, ByteBuffer bytes) throws WebSocketProtocolException {
    frames.read(bytes, got::add);
  }

  private void assertRefused(FrameReader frames, ByteBuffer bytes, int code) {
    assertThatThrownBy(() -> read(frames, bytes))
        .isInstanceOfSatisfying(
            WebSocketProtocolException.class,
            refused -> assertThat(refused.closeReason().getCloseCode().getCode()).isEqualTo(code));
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
