package app.mspaintr.platform.live;

import static app.mspaintr.platform.live.Events.at;
import static app.mspaintr.platform.live.Events.counted;
import static app.mspaintr.platform.live.Events.frame;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.ImageChunk;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SendQueueTest {
  private final SendQueue queue =
      new SendQueue(
          new ConnectionLimits(
              10,
              1000,
              new SendBufferBudget(Long.MAX_VALUE),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1)));
  private final List<String> sent = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  @Test
  void aFrameThatComesAloneIsHandedOnAsItIs() {
    queue.admit(0, List.of());
    Frame shared = frame(at(1), at(2));
    queue.add(shared);
    assertThat(queue.size()).isEqualTo(2);
    sendAll();
    assertThat(frames).singleElement().isSameAs(shared);
    assertThat(queue.size()).isZero();
  }

  @Test
  void whatComesWhileItWaitsIsMergedInOrder() {
    queue.admit(0, List.of());
    queue.add(frame(counted(1), at(2)));
    queue.add(frame(counted(3)));
    sendAll();
    assertThat(sent).containsExactly("[e2,c3]");
  }

  @Test
  void aPictureThatIsUnderWayIsNotFinishedBeforeTheCloseCode() {
    queue.admit(0, List.of());
    sendAll();
    queue.add(List.of(chunk(0), chunk(1), chunk(2)).iterator());
    SendOperation firstChunk = queue.tryNext();
    queue.end(CloseCode.RESTART, 5);
    firstChunk.run(outlet(), done -> {});
    assertThat(queue.tryNext()).as("for another thread").isNull();
    assertThat(queue.next()).as("before the chunk is sent").isNull();
    assertThat(queue.sent()).as("whoever ends it goes on").isTrue();
    sendAll();
    assertThat(sent).endsWith("chunk at 0", "goodbye", "close").doesNotContain("chunk at 1");
  }

  private void sendAll() {
    for (SendOperation next = queue.tryNext(); next != null; next = queue.next()) {
      next.run(outlet(), done -> {});
      queue.sent();
    }
  }

  private static ImageChunk chunk(long offset) {
    return new ImageChunk("p", offset, 3, ByteBuffer.allocate(1));
  }

  private Outlet outlet() {
    return new Outlet() {
      @Override
      public void send(Frame frame, Consumer<Throwable> done) {
        frames.add(frame);
        sent.add(frame.text().contains("\"goodbye\"") ? "goodbye" : frame.text());
      }

      @Override
      public void send(ImageChunk chunk, Consumer<Throwable> done) {
        sent.add("chunk at " + chunk.offset());
      }

      @Override
      public void ping(Consumer<Throwable> done) {
        sent.add("ping");
      }

      @Override
      public void close(CloseCode closeCode) {
        sent.add("close");
      }

      @Override
      public void abort(CloseCode closeCode) {
        sent.add("cut");
      }
    };
  }
}
