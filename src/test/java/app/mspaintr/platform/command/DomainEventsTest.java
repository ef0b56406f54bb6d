package app.mspaintr.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.support.TestBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainEventsTest {
  private static final Topic ROOM = Topic.post(5);
  @TempDir Path data;

  static final class Rained extends DomainEvent {
    private boolean afterwards;
  }

  record Wet(String what) implements Event {}

  /** A feature that knows the event, and that nobody else knows. */
  @ApplicationScoped
  static class Meadow {
    void onRain(@Observes Rained rain) {
      rain.announce(ROOM, "meadow/1", new Wet("meadow"));
      rain.announce(Topic.FEED, null, new Wet("meadow"));
      rain.announce(Topic.post(6), null, new Wet("nobody's"));
      rain.afterwards("For the test", () -> rain.afterwards = true);
    }
  }

  @Test
  void observersAnnounceInTheTransactionOfWhatHappened() {
    try (TestBeans beans = new TestBeans(data, Meadow.class)) {
      Transactions transactions = beans.get(Transactions.class);
      Journal journal = beans.get(Journal.class);
      Rained rained = new Rained();
      Reactions reactions =
          transactions.write(
              () -> {
                journal.begin(ROOM);
                return beans.get(DomainEvents.class).fire(rained);
              });
      assertThat(reactions.events())
          .extracting(TopicEvent::topic)
          .as("not the topic that is not there")
          .containsExactly(ROOM, Topic.FEED);
      assertThat(transactions.read(() -> journal.since(ROOM, 0, 9)).orElseThrow()).hasSize(1);
      assertThat(rained.afterwards).isFalse();
      reactions.afterwards().forEach(SafeRunnable::run);
      assertThat(rained.afterwards).isTrue();
    }
  }

  @Test
  void anEventThatNobodyObservesLeadsToNothing() {
    try (TestBeans beans = new TestBeans(data)) {
      DomainEvents events = beans.get(DomainEvents.class);
      assertThat(beans.get(Transactions.class).write(() -> events.fire(new Rained())))
          .isEqualTo(new Reactions(List.of(), List.of()));
    }
  }
}
