package app.mspaintr.faults;

import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Someone whose connection is reset again and again, and who goes on from the last place seen. What
 * was told in all must be the history, each event once and in order.
 */
final class FlakyViewer extends Thread {
  /** How long a connection lasts, in milliseconds: half of it as a rule, or next to nothing. */
  private static final int LONGEST = Faults.count(1500, 4000, 4000);

  private static final int NEXT_TO_NOTHING = 10;

  /** How long it is away, in milliseconds, beside {@link #JITTER}. */
  private static final int AWAY = 200;

  private static final int JITTER = Faults.count(400, 1000, 1000);

  private final TestClient who;
  private final String path;
  private final ScheduledExecutorService network;
  private final Random random;
  private final Tallies tallies;
  private final List<JsonNode> told = new ArrayList<>();
  private String epoch;
  private long base = -1;
  private volatile Connection open;
  private volatile boolean calm;
  private volatile long last = -1;
  private volatile long end = Long.MAX_VALUE;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean there;
  private Throwable failure;

  /** Watches {@code path}, and there the tallies of {@code post}, as soon as it is started. */
  FlakyViewer(
      TestClient who, String path, String post, ScheduledExecutorService network, long seed) {
    super(null, null, "dropper", 128 * 1024);
    this.who = who;
    this.path = path;
    this.tallies = new Tallies(post);
    this.network = network;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    try {
      while (last < end) {
        watchAWhile();
      }
    } catch (Throwable e) {
      failure = e;
    }
  }

  /** The history ends here; whoever was told all of it leaves. */
  void endAt(long seq) {
    end = seq;
    open.close();
  }

  /** The network is good from now on; whoever is away comes back. */
  void calm() {
    calm = true;
  }

  /** Whether it has come back, and was not dropped since. */
  boolean isThere() {
    return there;
  }

  /** What the feed told of the post last. */
  Tallies tallies() {
    return tallies;
  }

  /** Events after the snapshot, once all were told. */
  List<JsonNode> told() throws InterruptedException {
    join(TimeUnit.SECONDS.toMillis(60));
    if (isAlive() || failure != null) {
      throw new AssertionError(path + " was told up to " + last + " of " + end, failure);
    }
    return told;
  }

  /** The place of the first snapshot. */
  long base() {
    return base;
  }

  int connections() {
    return connections.get();
  }

  private void watchAWhile() throws InterruptedException {
    String resume = last < 0 ? "" : "?resume=" + epoch + "." + last;
    try (Connection connection = Connection.open(who, path + resume)) {
      connections.incrementAndGet();
      open = connection;
      network.schedule(
          () -> drop(connection),
          random.nextInt(random.nextInt(5) == 0 ? NEXT_TO_NOTHING : LONGEST),
          TimeUnit.MILLISECONDS);
      while (last < end) {
        take(connection.next(), connection);
      }
    } catch (IOException dropped) {
      there = false;
      TimeUnit.MILLISECONDS.sleep(AWAY + random.nextInt(JITTER)); // with jitter, as a page does
    }
  }

  private void drop(Connection connection) {
    if (!calm) {
      connection.close();
    }
  }

  private void take(JsonNode event, Connection connection) throws IOException {
    tallies.hear(event);
    switch (event.get("type").asString()) {
      case "welcome" -> welcome(event.get("epoch").asString());
      case "snapshot" -> snapshot(event);
      case "resumed" -> {
        there = true;
        expect(event.get("from").asLong() == last, event);
        if (path.equals("/live/feed")) {
          connection.socket().text(tallies.question());
        }
      }
      default -> {
        if (event.has("seq")) {
          expect(event.get("seq").asLong() > last, event);
          last = event.get("seq").asLong();
          told.add(event);
        }
      }
    }
  }

  private void welcome(String name) {
    if (epoch != null && !epoch.equals(name)) {
      throw new AssertionError("The history was called " + epoch + " and is now called " + name);
    }
    epoch = name;
  }

  private void snapshot(JsonNode event) {
    expect(last < 0, event);
    base = event.get("seq").asLong();
    last = base;
  }

  private void expect(boolean fits, JsonNode event) {
    if (!fits) {
      throw new AssertionError("After " + last + " came " + event);
    }
  }
}
