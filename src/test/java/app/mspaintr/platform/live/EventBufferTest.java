package app.mspaintr.platform.live;

import static app.mspaintr.platform.live.Events.at;
import static app.mspaintr.platform.live.Events.counted;
import static app.mspaintr.platform.live.Events.frame;
import static app.mspaintr.platform.live.Events.tally;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Frame;
import org.junit.jupiter.api.Test;

class EventBufferTest {
  private final EventBuffer waiting = new EventBuffer();

  @Test
  void aFrameThatComesAloneIsHandedOnAsItIs() {
    Frame shared = frame(at(1), at(2));
    waiting.add(shared);
    assertThat(waiting.count()).isEqualTo(2);
    assertThat(waiting.drain()).isSameAs(shared);
    assertThat(waiting.isEmpty()).isTrue();
  }

  @Test
  void whatComesLaterIsAddedInOrder() {
    waiting.add(frame(at(1)));
    waiting.add(frame(at(2), at(3)));
    waiting.add(at(4));
    assertThat(texts()).isEqualTo("[e1,e2,e3,e4]");
  }

  @Test
  void theNewestOfAKindStandsForAllBeforeItInItsOwnPlace() {
    waiting.add(counted(1));
    waiting.add(at(2));
    waiting.add(counted(3));
    assertThat(waiting.count()).isEqualTo(2);
    assertThat(texts()).isEqualTo("[e2,c3]");
  }

  @Test
  void anOlderOneThatComesLateIsDropped() {
    waiting.add(tally("a", 5));
    waiting.add(tally("a", 4));
    assertThat(texts()).isEqualTo("[a5]");
  }

  @Test
  void whatIsMergedInsideAFrameStillCountsForOne() {
    waiting.add(frame(at(1)));
    waiting.add(frame(counted(2), counted(3)));
    assertThat(texts()).isEqualTo("[e1,c3]");
  }

  @Test
  void charactersAreThoseThatWouldBeSent() {
    waiting.add(at(1));
    waiting.add(counted(2));
    waiting.add(counted(3));
    int characters = waiting.characters();
    waiting.drain();
    waiting.add(at(1));
    waiting.add(counted(3));
    assertThat(waiting.characters()).isEqualTo(characters).isPositive();
    waiting.drain();
    assertThat(waiting.characters()).isZero();
  }

  @Test
  void whatAClientKnowsIsDroppedAndTalliesStay() {
    waiting.add(frame(at(1), counted(2), tally("a", 1), at(3)));
    waiting.dropUpTo(2);
    waiting.add(new EncodedEvent(4, "counted", 1, "later"));
    assertThat(texts()).as("nothing is merged with what was dropped").isEqualTo("[a1,e3,later]");
  }

  private String texts() {
    return waiting.drain().text();
  }
}
