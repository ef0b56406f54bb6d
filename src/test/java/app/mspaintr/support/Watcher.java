package app.mspaintr.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Someone on a bad network: after every few events the connection breaks, and another one goes on
 * from there. What was told in all, from the first snapshot on, must be the history.
 */
public final class Watcher extends Thread {
  /** Events of the history that one connection tells at most. */
  public static final int MOST = 7;

  private final TestClient client;
  private final String path;
  private final Predicate<JsonNode> isLast;
  private final List<JsonNode> told = new ArrayList<>();
  private String place;
  private int connections;
  private Throwable failure;

  /** Watches {@code path} until {@code isLast} is told. */
  public Watcher(TestClient client, String path, Predicate<JsonNode> isLast) {
    super("watcher");
    this.client = client;
    this.path = path;
    this.isLast = isLast;
    try (TestSocket first = client.open(path)) {
      first.event("snapshot");
      place = first.place();
    }
  }

  @Override
  public void run() {
    try {
      while (told.stream().noneMatch(isLast)) {
        watchAWhile();
      }
    } catch (Throwable e) {
      failure = e;
    }
  }

  /** All of the history that was told, in its order, once the last of it was. */
  public List<JsonNode> history() {
    try {
      join(2 * Recorder.LONGEST.toMillis());
    } catch (InterruptedException e) {
      currentThread().interrupt();
    }
    if (isAlive() || failure != null) {
      throw new AssertionError("The watcher did not hear the last event", failure);
    }
    return told;
  }

  /** How often it had to come back. */
  public int connections() {
    return connections;
  }

  private void watchAWhile() {
    connections++;
    int enough = ThreadLocalRandom.current().nextInt(1, MOST + 1);
    try (TestSocket socket = client.open(path + "?resume=" + place)) {
      socket.event("resumed");
      socket.awaitAny(
          events -> historyOf(events).size() >= enough || events.stream().anyMatch(isLast));
      socket.breakOff();
      List<JsonNode> heard = upTo(enough, socket.events());
      if (heard.stream().anyMatch(event -> event.get("type").asString().equals("snapshot"))) {
        throw new AssertionError("A snapshot instead of what was missed after " + place);
      }
      told.addAll(historyOf(heard));
      place = TestSocket.place(heard);
    }
  }

  /** What came before the break, right after so much of the history, however much came at once. */
  private static List<JsonNode> upTo(int enough, List<JsonNode> events) {
    List<JsonNode> history = historyOf(events);
    return history.size() <= enough
        ? events
        : events.subList(0, events.indexOf(history.get(enough - 1)) + 1);
  }

  private static List<JsonNode> historyOf(List<JsonNode> events) {
    return events.stream()
        .filter(event -> event.has("seq") && !event.get("type").asString().equals("welcome"))
        .toList();
  }
}
