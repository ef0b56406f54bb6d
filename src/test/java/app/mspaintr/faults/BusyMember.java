package app.mspaintr.faults;

import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A member who comments, stars and posts without a pause, and remembers what was answered. */
final class BusyMember {
  /** How long a connection lasts on a bad network, in milliseconds. */
  private static final int LONGEST = 4000;

  private final TestClient client;
  private final Random random;
  private final List<MemberAction> acts = new ArrayList<>();
  private String post;
  private Connection feed;
  private Connection room;
  private int count;
  private volatile boolean stopped;

  BusyMember(TestClient client, long seed) {
    this.client = client;
    this.random = new Random(seed);
  }

  TestClient client() {
    return client;
  }

  /** Goes to another room, with nothing done there yet. */
  void enterNew(String room) throws IOException {
    acts.clear();
    post = room;
    enter();
  }

  private void enter() throws IOException {
    feed = Connection.open(client, "/live/feed");
    room = Connection.open(client, "/live/posts/" + post);
  }

  /** Does one thing after the other until the connection breaks. */
  void workUntilItBreaks() {
    try {
      while (!stopped) {
        MemberAction next = invent();
        synchronized (this) {
          acts.add(next);
        }
        next.over(feed, room);
      }
    } catch (IOException broken) {
      feed.drain();
      room.drain();
    }
  }

  /** The same again and again, with pauses and breaks in between, until {@link #stop}. */
  void workUntilItStops(ScheduledExecutorService network) {
    while (!stopped) {
      try {
        enter();
        Connection first = feed;
        Connection second = room;
        network.schedule(first::close, random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
        network.schedule(second::close, random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
        finishWhatBroke();
        workUntilItBreaks();
      } catch (IOException broken) {
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(200));
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  /** What is repeated later than what came after it would undo that. */
  private void finishWhatBroke() throws IOException {
    for (MemberAction act : acts) {
      if (!act.isDone()) {
        act.over(feed, room);
      }
    }
  }

  void stop() {
    stopped = true;
  }

  private MemberAction invent() {
    String name = client.name() + "-" + count++;
    int die = random.nextInt(10);
    if (die < 2) {
      return new MemberAction.Painting(name);
    }
    return die < 6
        ? new MemberAction.Comment(name)
        : new MemberAction.Starring(random.nextBoolean(), post);
  }

  /** Comes back, finishes what was begun, and says again some of what was answered. */
  void finish() throws IOException {
    try (Connection again = Connection.open(client, "/live/feed");
        Connection inside = Connection.open(client, "/live/posts/" + post)) {
      for (MemberAction act : acts) {
        if (!act.isDone() || random.nextInt(3) == 0) {
          act.over(again, inside);
        }
      }
    }
  }

  /** What was answered up to now. */
  long done() {
    return done(MemberAction.class);
  }

  /** What of a kind was answered up to now. */
  synchronized long done(Class<? extends MemberAction> kind) {
    return acts.stream().filter(kind::isInstance).filter(MemberAction::isDone).count();
  }

  /** Acts of a kind, answered or not. */
  <A extends MemberAction> Stream<A> acts(Class<A> kind) {
    return acts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether the member's star is there, as far as it was answered; the last act decides. */
  boolean starred() {
    return acts(MemberAction.Starring.class)
        .filter(MemberAction::isDone)
        .reduce((first, second) -> second)
        .map(MemberAction.Starring::cast)
        .orElse(false);
  }

  /** What the room told before the connection broke. */
  List<JsonNode> heard() {
    return room.heard();
  }

  Stream<Connection> connections() {
    return Stream.of(feed, room);
  }
}
