package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.RunningWar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment loses nothing that was answered, and does nothing by halves. */
class KillIT {
  /** Two at once, since a start keeps one core busy. */
  private static final int COMMUNITIES = 2;

  private static final int MEMBERS = 6;

  /** Acts that are answered, at least, before a kill. */
  private static final int ENOUGH = 12;

  private static final int KILLS = Faults.count(3, 25, 500);

  private final List<Long> starts = Collections.synchronizedList(new ArrayList<>());

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  @Test
  @Tag(Faults.LANDING)
  void whatWasAnsweredIsThereOnceAfterEveryKill() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(COMMUNITIES);
    List<Callable<Long>> killings = new ArrayList<>();
    for (int i = 0; i < COMMUNITIES; i++) {
      Path folder = data.resolve("community" + i);
      killings.add(() -> killAgainAndAgain(folder, System.nanoTime()));
    }
    long answered = 0;
    for (Future<Long> killing : threads.invokeAll(killings)) {
      answered += killing.get();
    }
    threads.shutdown();
    Collections.sort(starts);
    Faults.report(
        "%d kills, %d acts answered; restart: median %d ms, longest %d ms",
        starts.size(), answered, starts.get(starts.size() / 2), starts.get(starts.size() - 1));
    assertThat(starts).hasSize(COMMUNITIES * KILLS);
  }

  private long killAgainAndAgain(Path folder, long seed) throws Exception {
    long answered = 0;
    try (RunningWar war = Servers.on(folder).start()) {
      Community community = new Community(war, MEMBERS, seed);
      for (int kill = 1; kill <= KILLS; kill++) {
        community.enterNewRoom();
        community.work(ENOUGH);
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500)); // at any moment
        war.kill();
        community.awaitBreak();
        answered += community.done();
        long began = System.nanoTime();
        war.start();
        starts.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        community.check(act -> true);
        community.finish();
      }
    }
    return answered;
  }
}
