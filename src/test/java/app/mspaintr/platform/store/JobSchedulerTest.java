package app.mspaintr.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class JobSchedulerTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void aFailingJobKeepsNoOtherFromBeingDone() {
    Job failing =
        job(
            "failing",
            () -> {
              throw new Error("on purpose");
            });
    JobScheduler housekeeping = housekeeping(failing, job("sound", () -> 1));
    housekeeping.runAll();
    housekeeping.runAll();
    assertThat(done).containsExactly("failing", "sound", "failing", "sound");
  }

  @Test
  void itsThreadEndsWithTheApplication() {
    JobScheduler housekeeping = housekeeping();
    housekeeping.onStart(new OpenDatabase.Opened());
    await().until(JobSchedulerTest::aThreadRuns);
    housekeeping.close();
    await().until(() -> !aThreadRuns());
  }

  @Test
  void isClosedThoughItNeverBegan() {
    housekeeping().close();
    assertThat(aThreadRuns()).isFalse();
  }

  private static boolean aThreadRuns() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("housekeeping-1"));
  }

  private static JobScheduler housekeeping(Job... jobs) {
    return new JobScheduler(List.of(jobs), new Settings(setting -> null));
  }

  private Job job(String name, IntSupplier work) {
    return new Job() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int run(Instant now) {
        done.add(name);
        return work.getAsInt();
      }
    };
  }
}
