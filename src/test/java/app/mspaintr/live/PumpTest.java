package app.mspaintr.live;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.wire.EncodedEvent;
import app.mspaintr.wire.Frame;
import app.mspaintr.wire.ImageChunk;
import app.mspaintr.wire.Resumed;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PumpTest {
  private final SeatLimits limits =
      new SeatLimits(
          10, 1000, new SeatMemory(Long.MAX_VALUE), ofSeconds(1), ofSeconds(1), ofSeconds(1));

  @Test
  void anOutletThatThrowsIsABrokenConnectionAndNobodyElsesTrouble() {
    Outbox outbox = new Outbox(limits);
    IllegalStateException failure = new IllegalStateException("closed meanwhile");
    Outlet throwing =
        new Outlet() {
          @Override
          public void send(Frame frame, Consumer<Throwable> done) {
            throw failure;
          }

          @Override
          public void send(ImageChunk chunk, Consumer<Throwable> done) {}

          @Override
          public void ping(Consumer<Throwable> done) {}

          @Override
          public void close(Farewell farewell) {}

          @Override
          public void cut(Farewell farewell) {}
        };
    Throwable[] broken = new Throwable[1];
    Pump pump = new Pump(outbox, throwing, told -> broken[0] = told);
    outbox.admit(0, List.of(EncodedEvent.of(new Resumed(0))));
    pump.run();
    assertThat(broken[0]).isSameAs(failure);
  }
}
