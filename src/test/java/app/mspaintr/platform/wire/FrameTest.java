package app.mspaintr.platform.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static final EncodedEvent FIRST = new EncodedEvent(1, null, 0, "{\"a\":1}");
  private static final EncodedEvent SECOND = new EncodedEvent(0, "k", 2, "{\"b\":\"ü\"}");

  @Test
  void isAnArrayOfItsEventsInOrder() {
    assertThat(new Frame(List.of(FIRST)).text()).isEqualTo("[{\"a\":1}]");
    assertThat(new Frame(List.of(SECOND, FIRST)).text()).isEqualTo("[{\"b\":\"ü\"},{\"a\":1}]");
  }

  @Test
  void knowsItsSizeBeforeItIsMade() {
    for (List<EncodedEvent> events : List.of(List.of(FIRST), List.of(FIRST, SECOND, FIRST))) {
      Frame frame = new Frame(events);
      assertThat(frame.size()).isEqualTo(frame.text().length());
    }
  }

  @Test
  void binaryMessagesFollowItsText() {
    EncodedEvent binary = EncodedEvent.of(new LogChunk("17", 5, bytes(7, 8)));
    Frame frame = new Frame(List.of(binary, FIRST, binary, SECOND));
    assertThat(frame.text()).isEqualTo("[{\"a\":1},{\"b\":\"ü\"}]");
    assertThat(frame.size()).isEqualTo(frame.text().length() + 2 * binary.size());
    assertThat(frame.binary()).containsExactly(binary.binary(), binary.binary());
    ByteBuffer all = frame.framed().duplicate();
    assertThat(message(all, 0x81)).isEqualTo(UTF_8.encode(frame.text()));
    assertThat(message(all, 0x82)).isEqualTo(binary.binary());
    assertThat(message(all, 0x82)).isEqualTo(binary.binary());
    assertThat(all.remaining()).isZero();
  }

  @Test
  void whatIsBinaryAloneHasNoText() {
    EncodedEvent binary = EncodedEvent.of(new LogChunk("17", 5, bytes(7, 8)));
    Frame frame = new Frame(List.of(binary));
    assertThat(frame.hasText()).isFalse();
    assertThat(frame.size()).isEqualTo(binary.size());
    assertThat(message(frame.framed().duplicate(), 0x82)).isEqualTo(binary.binary());
  }

  /** Takes a frame's content, of less than 126 bytes, off the rest. */
  private static ByteBuffer message(ByteBuffer rest, int opcode) {
    assertThat(rest.get() & 0xff).isEqualTo(opcode);
    ByteBuffer content = rest.slice(rest.position() + 1, rest.get(rest.position()));
    rest.position(rest.position() + 1 + content.remaining());
    return content;
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    Arrays.stream(values).forEach(value -> bytes.put((byte) value));
    return bytes.flip();
  }

  @Test
  void isMadeOnce() {
    Frame frame = new Frame(List.of(FIRST, SECOND));
    assertThat(new EventEncoder().encode(frame)).isSameAs(frame.text());
  }

  @Test
  void doesNotChangeWithTheListItWasMadeOf() {
    List<EncodedEvent> events = new ArrayList<>(List.of(FIRST));
    Frame frame = new Frame(events);
    events.add(SECOND);
    assertThat(frame.text()).isEqualTo("[{\"a\":1}]");
  }
}
