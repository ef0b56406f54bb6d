package app.mspaintr.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DaemonThreadsTest {
  @Test
  void eachPoolCountsItsThreadsFromOne() {
    ThreadFactory pictures = DaemonThreads.numbered("picture");
    assertThat(pictures.newThread(() -> {}).getName()).isEqualTo("picture-1");
    assertThat(pictures.newThread(() -> {}).getName()).isEqualTo("picture-2");
    assertThat(DaemonThreads.numbered("live").newThread(() -> {}).getName()).isEqualTo("live-1");
  }

  @Test
  void aThreadThatTakesTheOnlyOnesPlaceHasItsName() {
    ThreadFactory starring = DaemonThreads.named("starring");
    assertThat(starring.newThread(() -> {}).getName()).isEqualTo("starring");
    assertThat(starring.newThread(() -> {}).getName()).isEqualTo("starring");
  }

  @Test
  void theyDoTheirTaskAndKeepNoProcessAlive() throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread thread = DaemonThreads.named("once").newThread(() -> done.set(true));
    assertThat(thread.isDaemon()).isTrue();
    thread.start();
    thread.join();
    assertThat(done).isTrue();
  }
}
