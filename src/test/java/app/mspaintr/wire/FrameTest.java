package app.mspaintr.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
