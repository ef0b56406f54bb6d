package app.mspaintr.platform.live;

import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Frame;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Sends the events of one topic to its subscribers. Events may come out of order, since commits and
 * their publishers race; they leave in order. A lone event leaves at once; those that follow it
 * closer than a tick are gathered into one frame; in a crowd, where sending takes long, for longer,
 * and where they come in a rush for longer still. All of it happens in one {@link SerialExecutor},
 * so that no lock is held while sending.
 */
final class TopicBroadcaster {
  /** How long a gap in the history may last before the journal is asked. */
  private static final Duration GAP = Duration.ofMillis(250);

  /** Sending may take one part in so many of the time, as long as the ticks are not too long. */
  private static final int SENDING_SHARE = 2;

  /** The same while news follows news within a tick, which one frame can gather. */
  private static final int SENDING_SHARE_IN_A_RUSH = 8;

  private static final int MOST_TICKS = 4;

  /** Connections from which on memory outside the heap is worth while. */
  private static final int MANY = 16;

  /** News that may wait behind a gap; more is read from the journal. */
  private static final int MAX_EARLY = 1000;

  /** Reads what came after a place in the history, from the journal. */
  interface Missed {
    List<EncodedEvent> since(Topic topic, long seq);
  }

  private final Topic topic;
  private final ScheduledExecutorService clock;
  private final Missed missed;
  private final SerialExecutor line;
  private final long tick;
  private final LongSupplier nanos;
  private final Subscribers subscribers = new Subscribers();

  // all below belong to the line
  private final EventBuffer gathered = new EventBuffer();
  private final LatestVersionFilter versions = new LatestVersionFilter();
  private final TreeMap<Long, EncodedEvent> early = new TreeMap<>();
  private long head = -1;
  private long lastFlush;
  private long lastSending;
  private long lastNews;
  private boolean rushed;
  private long oldest;
  private boolean flushDue;
  private boolean gapWatched;

  TopicBroadcaster(Topic topic, ScheduledExecutorService clock, Missed missed, Duration tick) {
    this(topic, clock, missed, tick, System::nanoTime);
  }

  /** A broadcaster whose time is what {@code nanos} says, as {@link System#nanoTime} would. */
  TopicBroadcaster(
      Topic topic,
      ScheduledExecutorService clock,
      Missed missed,
      Duration tick,
      LongSupplier nanos) {
    this.topic = topic;
    this.clock = clock;
    this.missed = missed;
    this.line = new SerialExecutor(clock);
    this.tick = tick.toNanos();
    this.nanos = nanos;
    this.lastFlush = nanos.getAsLong() - TimeUnit.HOURS.toNanos(1);
    this.lastNews = lastFlush;
  }

  Subscribers subscribers() {
    return subscribers;
  }

  /** A connection read the history up to {@code seq}. */
  void startAt(long seq) {
    line.run(
        () -> {
          if (head < 0) {
            head = seq;
            releaseEarly();
            gather();
          } else if (seq > head) {
            watchGap();
          }
        });
  }

  void publish(List<EncodedEvent> events) {
    long committed = nanos.getAsLong();
    line.run(
        () -> {
          rushed = committed - lastNews < tick;
          lastNews = committed;
          if (gathered.isEmpty()) {
            oldest = committed;
          }
          events.forEach(this::accept);
          gather();
        });
  }

  void closeAll(CloseCode why) {
    line.run(
        () -> {
          flush();
          for (ClientConnection connection : subscribers.all()) {
            connection.close(why, 0);
          }
        });
  }

  private void accept(EncodedEvent event) {
    if (event.seq() == 0) {
      if (event.mergeKey() == null || versions.isNewer(event)) {
        gathered.add(event);
      }
    } else if (head >= 0 && event.seq() == head + 1) {
      head = event.seq();
      gathered.add(event);
      releaseEarly();
    } else if (event.seq() > head && early.size() < MAX_EARLY) {
      early.put(event.seq(), event);
      watchGap();
    }
  }

  private void releaseEarly() {
    early.headMap(head, true).clear();
    for (EncodedEvent next; (next = early.remove(head + 1)) != null; ) {
      head = next.seq();
      gathered.add(next);
    }
  }

  private void gather() {
    if (gathered.isEmpty() || flushDue) {
      return;
    }
    int share = rushed ? SENDING_SHARE_IN_A_RUSH : SENDING_SHARE;
    long gathering = Math.min(MOST_TICKS * tick, Math.max(tick, share * lastSending));
    long wait = lastFlush + gathering - nanos.getAsLong();
    if (wait <= 0) {
      flush();
    } else {
      clock.schedule(() -> line.run(this::flush), wait, TimeUnit.NANOSECONDS);
      flushDue = true; // not before: it may fail, and it runs in this line, later
    }
  }

  private void flush() {
    flushDue = false;
    lastFlush = nanos.getAsLong();
    if (!gathered.isEmpty()) {
      Frame frame = gathered.drain();
      ClientConnection[] all = subscribers.all();
      if (all.length >= MANY) {
        frame.frameForMany();
      }
      for (ClientConnection connection : all) {
        send(connection, frame);
      }
      long sent = nanos.getAsLong();
      lastSending = sent - lastFlush;
      LiveMeters.DELIVERY.record(sent - oldest, TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Cuts a connection that it cannot send to: the client resumes without a gap, and all others get
   * the frame.
   */
  private static void send(ClientConnection connection, Frame frame) {
    try {
      connection.offer(frame);
    } catch (Throwable e) {
      SafeRunnable.run("A connection was not cut", () -> connection.fail(e));
    }
  }

  private void watchGap() {
    if (!gapWatched && head >= 0) {
      clock.schedule(() -> line.run(this::closeGap), GAP.toMillis(), TimeUnit.MILLISECONDS);
      gapWatched = true;
    }
  }

  private void closeGap() {
    gapWatched = false;
    for (EncodedEvent event : missed.since(topic, head)) {
      if (event.seq() > head) { // entries that were blanked since are jumped over
        head = event.seq();
        gathered.add(event);
      }
    }
    releaseEarly();
    if (!early.isEmpty()) {
      watchGap();
    }
    gather();
  }
}
