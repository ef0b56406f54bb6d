package app.mspaintr.platform.live;

import static app.mspaintr.platform.live.Events.at;
import static app.mspaintr.platform.live.Events.counted;
import static app.mspaintr.platform.live.Events.own;
import static app.mspaintr.platform.live.Events.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.EncodedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicBroadcasterTest {
  private static final Duration NO_TICK = Duration.ZERO;

  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(2);
  private final ConcurrentSkipListMap<Long, EncodedEvent> journal = new ConcurrentSkipListMap<>();
  private final FakeOutlet outlet = new FakeOutlet().doneAtOnce();

  @AfterEach
  void stop() {
    clock.shutdownNow();
  }

  @Test
  void aLoneEventLeavesAtOnce() {
    TopicBroadcaster broadcaster = watchedFrom(0, Duration.ofHours(1));
    broadcaster.publish(List.of(at(1)));
    awaitEvents("e1");
  }

  @Test
  void aLoneEventLeavesAtOnceWhereSendingTakesLongToo() {
    FakeClock time = new FakeClock();
    outlet.whileSending(() -> time.passes(Duration.ofMillis(200)));
    TopicBroadcaster broadcaster = watchedFrom(0, Duration.ofMillis(500), time);
    broadcaster.publish(List.of(at(1)));
    assertThat(outlet.events()).containsExactly("e1");
    time.passes(Duration.ofMillis(400));
    broadcaster.publish(List.of(at(2)));
    broadcaster.publish(List.of(at(3)));
    assertThat(outlet.events()).containsExactly("e1", "e2");
    assertThat(time.wait).as("a rush: eight times, with one that is over").hasMillis(1400);
    time.comes();
    assertThat(outlet.events()).containsExactly("e1", "e2", "e3");
  }

  @Test
  void whatFollowsWithinATickIsGatheredIntoOneFrame() {
    FakeClock time = new FakeClock();
    TopicBroadcaster broadcaster = watchedFrom(0, Duration.ofMillis(400), time);
    broadcaster.publish(List.of(at(1)));
    broadcaster.publish(List.of(at(2), counted(3)));
    time.passes(Duration.ofMillis(100));
    broadcaster.publish(List.of(at(4)));
    broadcaster.publish(List.of(counted(5)));
    assertThat(outlet.events()).containsExactly("e1");
    assertThat(time.wait).hasMillis(400);
    time.comes();
    assertThat(outlet.events()).containsExactly("e1", "e2", "e4", "c5");
    assertThat(outlet.sent()).hasSize(2);
  }

  @Test
  void newsThatIsPublishedOutOfOrderLeavesInOrder() {
    TopicBroadcaster broadcaster = watchedFrom(4, NO_TICK);
    broadcaster.publish(List.of(at(7)));
    broadcaster.publish(List.of(at(6)));
    broadcaster.publish(List.of(at(5)));
    broadcaster.publish(List.of(at(8)));
    awaitEvents("e5", "e6", "e7", "e8");
  }

  @Test
  void newsFromManyThreadsLeavesInOrderAndOnce() {
    TopicBroadcaster broadcaster = watchedFrom(0, Duration.ofMillis(1));
    List<Long> shuffled = new ArrayList<>(seqs(500));
    Collections.shuffle(shuffled);
    shuffled.parallelStream()
        .forEach(
            seq -> {
              broadcaster.publish(List.of(at(seq)));
              broadcaster.publish(List.of(at(seq)));
            });
    awaitEvents(seqs(500).stream().map(seq -> "e" + seq).toArray(String[]::new));
  }

  @Test
  void whatNobodyPublishedIsReadFromTheJournal() {
    TopicBroadcaster broadcaster = watchedFrom(0, NO_TICK);
    for (long seq = 1; seq <= 4; seq++) {
      journal.put(seq, at(seq));
    }
    broadcaster.publish(List.of(at(4))); // 1 to 3 were another node's
    awaitEvents("e1", "e2", "e3", "e4");
    broadcaster.publish(List.of(at(5)));
    awaitEvents("e1", "e2", "e3", "e4", "e5");
  }

  @Test
  void whatWasBlankedMeanwhileLeavesNoGap() {
    TopicBroadcaster broadcaster = watchedFrom(0, NO_TICK);
    journal.put(3L, at(3)); // 1 and 2 were removed again
    broadcaster.publish(List.of(at(3)));
    awaitEvents("e3");
    broadcaster.publish(List.of(at(4)));
    awaitEvents("e3", "e4");
  }

  @Test
  void aConnectionThatKnowsMoreThanWasPublishedStartsTheJournal() {
    TopicBroadcaster broadcaster = watchedFrom(0, NO_TICK);
    for (long seq = 1; seq <= 2; seq++) {
      journal.put(seq, at(seq));
    }
    broadcaster.startAt(2); // who comes in has read what the publisher has not brought yet
    awaitEvents("e1", "e2");
  }

  @Test
  void newsFromBeforeTheFirstConnectionIsNotTold() {
    TopicBroadcaster broadcaster = broadcaster(NO_TICK);
    broadcaster.publish(List.of(at(3)));
    broadcaster.publish(List.of(at(5)));
    broadcaster.publish(List.of(at(4)));
    connection(broadcaster, 3);
    broadcaster.startAt(3);
    awaitEvents("e4", "e5");
  }

  @Test
  void ofTwoTalliesTheNewestCountsWhicheverIsPublishedLast() {
    TopicBroadcaster broadcaster = watchedFrom(0, NO_TICK);
    broadcaster.publish(List.of(tally("a", 2)));
    broadcaster.publish(List.of(tally("a", 1)));
    broadcaster.publish(List.of(tally("b", 1)));
    awaitEvents("a2", "b1");
  }

  @Test
  void everyConnectionIsHandedTheSameFrame() {
    TopicBroadcaster broadcaster = watchedFrom(0, NO_TICK);
    FakeOutlet other = new FakeOutlet().doneAtOnce();
    ClientConnection late = new ClientConnection("late", other, limits());
    broadcaster.subscribers().add(late);
    late.admit(0, List.of(own("welcome")));
    broadcaster.publish(List.of(at(1)));
    awaitEvents("e1");
    await().untilAsserted(() -> assertThat(other.events()).containsExactly("welcome", "e1"));
  }

  @Test
  void whoCannotBeToldKeepsNobodyElseFromHearing() {
    TopicBroadcaster broadcaster = watchedFrom(0, NO_TICK);
    List<FakeOutlet> others = new ArrayList<>();
    for (int i = 0; i < 40; i++) { // some of them after it
      FakeOutlet other = new FakeOutlet().doneAtOnce();
      ClientConnection connection = new ClientConnection("other", other, limits());
      broadcaster.subscribers().add(connection);
      connection.admit(0, List.of());
      others.add(other);
    }
    Duration hour = Duration.ofHours(1);
    ConnectionLimits broken =
        new ConnectionLimits(10, 10, null, hour, hour, hour); // without a memory
    ClientConnection lost = new ClientConnection("lost", new FakeOutlet(), broken);
    broadcaster.subscribers().add(lost);
    broadcaster.publish(List.of(at(1)));
    awaitEvents("e1");
    await()
        .untilAsserted(
            () -> assertThat(others).allMatch(other -> other.events().equals(List.of("e1"))));
  }

  @Test
  void whoeverIsDismissedHearsWhatWasPublishedBefore() {
    TopicBroadcaster broadcaster = watchedFrom(0, Duration.ofHours(1));
    broadcaster.publish(List.of(at(1)));
    broadcaster.publish(List.of(at(2))); // gathered for an hour, or until the end
    broadcaster.closeAll(CloseCode.REMOVED);
    await().untilAsserted(() -> assertThat(outlet.closed()).isEqualTo(CloseCode.REMOVED));
    assertThat(outlet.events()).hasSize(3).startsWith("e1", "e2");
  }

  private TopicBroadcaster watchedFrom(long seq, Duration tick) {
    return watchedFrom(seq, broadcaster(tick));
  }

  private TopicBroadcaster watchedFrom(long seq, Duration tick, FakeClock time) {
    return watchedFrom(
        seq, new TopicBroadcaster(Topic.post(1), time, this::missed, tick, () -> time.nanos));
  }

  private TopicBroadcaster watchedFrom(long seq, TopicBroadcaster broadcaster) {
    connection(broadcaster, seq);
    broadcaster.startAt(seq);
    return broadcaster;
  }

  private void connection(TopicBroadcaster broadcaster, long seq) {
    ClientConnection connection = new ClientConnection("test", outlet, limits());
    broadcaster.subscribers().add(connection);
    connection.admit(seq, List.of());
  }

  private TopicBroadcaster broadcaster(Duration tick) {
    return new TopicBroadcaster(Topic.post(1), clock, this::missed, tick);
  }

  private List<EncodedEvent> missed(Topic topic, long seq) {
    return List.copyOf(journal.tailMap(seq, false).values());
  }

  private void awaitEvents(String... expected) {
    await().untilAsserted(() -> assertThat(outlet.events()).containsExactly(expected));
  }

  private static List<Long> seqs(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Long::valueOf).toList();
  }

  private static ConnectionLimits limits() {
    Duration hour = Duration.ofHours(1);
    return new ConnectionLimits(
        10_000, 1_000_000, new SendBufferBudget(Long.MAX_VALUE), hour, hour, hour);
  }

  /** Time that passes when a test says so. It runs at once what does not have to wait. */
  private static final class FakeClock extends ScheduledThreadPoolExecutor {
    private long nanos;
    private Duration wait;
    private Runnable due;

    FakeClock() {
      super(0);
    }

    void passes(Duration time) {
      nanos += time.toNanos();
    }

    /** The moment of what was scheduled last. */
    void comes() {
      passes(wait);
      due.run();
    }

    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      wait = Duration.of(delay, unit.toChronoUnit());
      due = task;
      return null;
    }
  }
}
