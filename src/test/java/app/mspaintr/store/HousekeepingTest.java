package app.mspaintr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void aFailingChoreKeepsNoOtherFromBeingDone() {
    Chore failing =
        chore(
            "failing",
            () -> {
              throw new Error("on purpose");
            });
    Housekeeping housekeeping = housekeeping(failing, chore("sound", () -> 1));
    housekeeping.doAll();
    housekeeping.doAll();
    assertThat(done).containsExactly("failing", "sound", "failing", "sound");
  }

  @Test
  void itsThreadEndsWithTheApplication() {
    Housekeeping housekeeping = housekeeping();
    housekeeping.onStart(new OpenDatabase.Opened());
    await().until(HousekeepingTest::aThreadRuns);
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

  private static Housekeeping housekeeping(Chore... chores) {
    return new Housekeeping(List.of(chores), new Settings(setting -> null));
  }

  private Chore chore(String name, IntSupplier work) {
    return new Chore() {
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
