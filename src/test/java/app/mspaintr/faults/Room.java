package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A room in which one member comments, and the others of which are told all of it in order. */
final class Room implements AutoCloseable {
  /** Nothing takes as long as that. */
  private static final Duration HANGING = Duration.ofMinutes(1);

  private final Connection busy;
  private final List<Watcher> watchers = new ArrayList<>();
  private int said;

  private Room(Connection busy) {
    this.busy = busy;
  }

  /** The room at {@code path}, so many guests in it. */
  static Room watched(TestClient member, String path, int watchers) throws IOException {
    Room room = new Room(Connection.open(member, path));
    for (int i = 0; i < watchers; i++) {
      room.watchers.add(new Watcher(Connection.open(TestClient.guest(member.server()), path)));
    }
    room.watchers.forEach(Thread::start);
    return room;
  }

  /** Says one more comment, and waits until everyone was told. */
  void tell() throws IOException {
    say();
    await("comment " + said)
        .atMost(HANGING)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> watchers.stream().allMatch(watcher -> watcher.told() == said));
  }

  /** Comments for so many seconds; the 99th percentile of all watchers' delays, in ms. */
  long tellFor(int seconds) throws IOException, InterruptedException {
    int first = said;
    List<Long> when = new ArrayList<>();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() - until < 0) {
      when.add(System.nanoTime());
      say();
      TimeUnit.MILLISECONDS.sleep(20); // the pace of the room
    }
    tell();
    List<Long> delays = new ArrayList<>();
    for (Watcher watcher : watchers) {
      for (int i = 0; i < when.size(); i++) {
        delays.add(TimeUnit.NANOSECONDS.toMillis(watcher.when(first + i) - when.get(i)));
      }
    }
    delays.sort(null);
    return Math.max(1, delays.get(delays.size() * 99 / 100));
  }

  private void say() throws IOException {
    new RetryableCommand("addComment", "text", said++ + " " + "x".repeat(1500)).over(busy);
    busy.heard().clear();
  }

  /** The end; nobody may have been cut before. */
  @Override
  public void close() {
    busy.close();
    for (Watcher watcher : watchers) {
      assertThat(watcher.isAlive()).as("nobody else was cut").isTrue();
      watcher.leave();
    }
  }

  /** A guest; what is told must be the comments in their order, each once. */
  private static final class Watcher extends Thread {
    private final Connection connection;
    private final List<Long> told = new ArrayList<>();

    Watcher(Connection connection) {
      super("watcher");
      this.connection = connection;
    }

    @Override
    public void run() {
      try {
        while (true) {
          hear(connection.next());
          connection.heard().clear();
        }
      } catch (IOException end) {
        connection.close();
      }
    }

    private synchronized void hear(JsonNode event) {
      if (Connection.isA("commentAdded", event)) {
        String text = event.get("comment").get("text").asString();
        assertThat(text).startsWith(told.size() + " ");
        told.add(System.nanoTime());
      }
    }

    synchronized int told() {
      return told.size();
    }

    /** When this comment came, by {@link System#nanoTime}. */
    synchronized long when(int comment) {
      return told.get(comment);
    }

    void leave() {
      connection.close();
    }
  }
}
