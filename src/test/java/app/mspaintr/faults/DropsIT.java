package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Many members whose connections break every two seconds, and a server that is killed and stopped
 * meanwhile: everyone is told all of the history once and in order, and every command takes effect
 * once.
 */
class DropsIT {
  private static final int WATCHERS = Faults.count(60, 1000, 1000);
  private static final int MEMBERS = Faults.count(6, 12, 12);

  /** Between two disturbances of the server, beside what must have happened. */
  private static final int SECONDS = Faults.count(0, 7, 60);

  /** Posts and comments that there must be to tell when it is over, however slow the machine is. */
  private static final int ENOUGH = 21;

  /** Connections that everyone must have had then. */
  private static final int OFTEN = 6;

  /** Twice the server goes away and comes back. */
  private static final int PHASES = 3;

  /** A thousand who come back again and again leave a slow machine little for commands. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ScheduledExecutorService network = Executors.newScheduledThreadPool(1);

  @TempDir Path data;

  @Test
  @Tag(Faults.LANDING)
  void everyoneIsToldEverythingOnce() throws Exception {
    try (RunningWar war = Servers.on(data).option("--port", Servers.freePort()).start()) {
      Community community = new Community(war, MEMBERS, System.nanoTime());
      String room = community.enterNewRoom();
      List<FlakyViewer> feeds = watch(war, "/live/feed", room);
      List<FlakyViewer> rooms = watch(war, "/live/posts/" + room, room);
      community.workOnABadNetwork(network);

      List<FlakyViewer> all = Stream.concat(feeds.stream(), rooms.stream()).toList();

      awaitPhase(1, community, all);
      war.kill();
      war.start();
      awaitPhase(2, community, all);
      assertThat(war.terminate()).isZero();
      war.start();
      awaitPhase(PHASES, community, all);
      feeds.forEach(FlakyViewer::calm); // each comes back once more, amid the commands
      await("all feeds")
          .atMost(PATIENCE)
          .until(() -> feeds.stream().allMatch(FlakyViewer::isThere));

      community.stop();
      community.finish();
      ServerState truth = new ServerState(TestClient.guest(war));
      checkTallies(feeds, truth.post(room));
      check(feeds, truth.history("/live/feed"), "postPublished");
      check(rooms, truth.history("/live/posts/" + room), "commentAdded");
    } finally {
      network.shutdownNow();
    }
  }

  /** Until so many of the phases' drops and commands are done. */
  private static void awaitPhase(int phase, Community community, List<FlakyViewer> droppers)
      throws InterruptedException {
    TimeUnit.SECONDS.sleep(SECONDS);
    int acts = ENOUGH * phase / PHASES;
    int connections = OFTEN * phase / PHASES;
    await("phase " + phase)
        .atMost(PATIENCE)
        .until(
            () ->
                community.done(MemberAction.Painting.class) >= acts
                    && community.done(MemberAction.Comment.class) >= acts
                    && droppers.stream().allMatch(each -> each.connections() >= connections));
  }

  private List<FlakyViewer> watch(RunningWar war, String path, String post) {
    List<FlakyViewer> droppers = new ArrayList<>();
    for (int i = 0; i < WATCHERS / 2; i++) {
      droppers.add(new FlakyViewer(TestClient.guest(war), path, post, network, i));
    }
    droppers.forEach(Thread::start);
    return droppers;
  }

  /** Nothing would correct a tally that is wrong now: nobody comes back any more. */
  private static void checkTallies(List<FlakyViewer> feeds, JsonNode post) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(feeds)
                    .extracting(FlakyViewer::tallies)
                    .as("the tallies of %s", post)
                    .allMatch(tallies -> tallies.areOf(post)));
  }

  /** Of {@code type} nothing may be missing; counts of stars may be merged, and must agree. */
  private static void check(List<FlakyViewer> droppers, List<JsonNode> history, String type)
      throws InterruptedException {
    long end = seq(history.get(history.size() - 1));
    droppers.forEach(dropper -> dropper.endAt(end));
    List<JsonNode> all = history.stream().filter(e -> Connection.isA(type, e)).toList();
    Map<Long, JsonNode> counts = new HashMap<>();
    long events = 0;
    long connections = 0;
    for (FlakyViewer dropper : droppers) {
      List<JsonNode> told = dropper.told();
      List<JsonNode> ofType = told.stream().filter(e -> Connection.isA(type, e)).toList();
      assertThat(ofType)
          .isEqualTo(all.stream().filter(event -> seq(event) > dropper.base()).toList());
      for (JsonNode count : told.stream().filter(e -> Connection.isA("starsCounted", e)).toList()) {
        assertThat(counts.computeIfAbsent(seq(count), key -> count)).isEqualTo(count);
      }
      events += ofType.size();
      connections += dropper.connections();
    }
    Faults.report(
        "%d watchers came back %d times and were told all of %d %s, %d in sum, once and in order",
        droppers.size(), connections - droppers.size(), all.size(), type, events);
    assertThat(all.size()).as("events there were to tell").isGreaterThanOrEqualTo(ENOUGH);
  }

  private static long seq(JsonNode event) {
    return event.get("seq").asLong();
  }
}
