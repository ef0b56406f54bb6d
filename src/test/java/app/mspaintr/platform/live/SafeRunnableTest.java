package app.mspaintr.platform.live;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SafeRunnableTest {
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);

  @AfterEach
  void stop() {
    clock.shutdownNow();
  }

  @Test
  void aScheduleGoesOnAfterAnError() {
    AtomicInteger times = new AtomicInteger();
    Runnable failingOnce =
        () -> {
          if (times.incrementAndGet() == 1) {
            throw new Error("for the test");
          }
        };
    clock.scheduleWithFixedDelay(
        new SafeRunnable("It failed once", failingOnce), 0, 1, TimeUnit.MILLISECONDS);
    await().until(() -> times.get() > 2);
  }
}
