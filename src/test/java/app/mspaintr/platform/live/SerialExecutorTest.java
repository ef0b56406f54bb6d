package app.mspaintr.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {
  private final ArrayDeque<Runnable> executor = new ArrayDeque<>();
  private final List<String> ran = new ArrayList<>();
  private final SerialExecutor line = new SerialExecutor(executor::add);

  @Test
  void anErrorKeepsNothingFromBeingRunThatComesAfterIt() {
    line.run(() -> ran.add("one"));
    line.run(
        () -> {
          throw new Error("for the test");
        });
    line.run(() -> ran.add("two"));
    executor.remove().run();
    assertThat(ran).containsExactly("one", "two");
    line.run(() -> ran.add("three"));
    executor.remove().run();
    assertThat(ran).containsExactly("one", "two", "three");
  }
}
