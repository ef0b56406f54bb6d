package app.mspaintr.platform.live;

import static app.mspaintr.platform.live.Events.at;
import static app.mspaintr.platform.live.Events.counted;
import static app.mspaintr.platform.live.Events.frame;
import static app.mspaintr.platform.live.Events.own;
import static app.mspaintr.platform.live.Events.tally;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.ImageChunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientConnectionTest {
  private static final ConnectionLimits LIMITS =
      new ConnectionLimits(
          5,
          1000,
          new SendBufferBudget(Long.MAX_VALUE),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));

  private final FakeOutlet outlet = new FakeOutlet();
  private final long began = System.nanoTime();
  private final ClientConnection connection = new ClientConnection("test", outlet, LIMITS);

  @Test
  void eventsAreHeldUntilTheConnectionIsAdmitted() {
    connection.offer(frame(at(7)));
    connection.offer(frame(at(8)));
    assertThat(outlet.sent()).isEmpty();
    connection.admit(7, List.of(own("snapshot at 7")));
    assertThat(outlet.sent()).containsExactly(List.of("snapshot at 7", "e8"));
  }

  @Test
  void whatWasReadAtTheEntranceIsNotToldAgain() {
    outlet.doneAtOnce();
    connection.admit(7, List.of(own("snapshot at 7")));
    connection.offer(frame(at(6)));
    connection.offer(frame(at(7), at(8)));
    connection.offer(frame(at(8), at(9)));
    assertThat(outlet.events()).containsExactly("snapshot at 7", "e8", "e9");
  }

  @Test
  void anOutletThatThrowsIsABrokenConnectionAndNobodyElsesTrouble() {
    FakeOutlet broken =
        new FakeOutlet() {
          @Override
          public void send(Frame frame, Consumer<Throwable> done) {
            throw new IllegalStateException("closed meanwhile");
          }
        };
    new ClientConnection("test", broken, LIMITS).admit(0, List.of(own("snapshot")));
    assertThat(broken.abort()).isEqualTo(CloseCode.BROKEN);
  }

  @Test
  void whatComesWhileASendIsInFlightGoesTogetherInOrder() {
    admit();
    connection.offer(frame(at(1)));
    connection.offer(frame(at(2)));
    connection.answer("answer");
    connection.offer(frame(at(3)));
    assertThat(outlet.sent()).containsExactly(List.of("e1"));
    outlet.done();
    assertThat(outlet.sent()).containsExactly(List.of("e1"), List.of("e2", "answer", "e3"));
  }

  @Test
  void whoeverRetiresIsAnsweredFirst() {
    outlet.doneAtOnce();
    admit();
    assertThat(connection.beginCommand()).isTrue();
    assertThat(connection.beginCommand()).isTrue();
    connection.drain(CloseCode.RESTART, 100);
    assertThat(connection.beginCommand()).as("a new one").isFalse();
    connection.answer("first");
    connection.endCommand();
    assertThat(outlet.closed()).isNull();
    connection.answer("second");
    connection.endCommand();
    assertThat(outlet.events()).startsWith("first", "second").hasSize(3);
    assertThat(outlet.closed()).isEqualTo(CloseCode.RESTART);
  }

  @Test
  void whoeverAskedForNothingRetiresAtOnce() {
    outlet.doneAtOnce();
    admit();
    assertThat(connection.beginCommand()).isTrue();
    connection.endCommand();
    connection.drain(CloseCode.RESTART, 100);
    assertThat(outlet.closed()).isEqualTo(CloseCode.RESTART);
  }

  @Test
  void whatIsOvertakenWhileItWaitsIsNotSent() {
    admit();
    connection.offer(frame(at(1)));
    connection.offer(frame(counted(2), tally("a", 1)));
    connection.offer(frame(at(3), tally("b", 1)));
    connection.offer(frame(counted(4), tally("a", 2)));
    outlet.done();
    assertThat(outlet.events()).containsExactly("e1", "e3", "b1", "c4", "a2");
  }

  @Test
  void tooManyEventsEndTheConnection() {
    admit();
    connection.offer(frame(at(1)));
    for (int seq = 2; seq <= 6; seq++) {
      connection.offer(frame(at(seq)));
    }
    assertThat(outlet.abort()).as("five may wait").isNull();
    connection.offer(frame(at(7)));
    assertThat(outlet.abort()).isEqualTo(CloseCode.TOO_SLOW);
    assertThat(outlet.abort().code()).isEqualTo(4008);
  }

  @Test
  void tooMuchTextEndsTheConnection() {
    admit();
    connection.offer(frame(at(1)));
    connection.answer("x".repeat(900));
    assertThat(outlet.abort()).isNull();
    connection.answer("x".repeat(200));
    assertThat(outlet.abort()).isEqualTo(CloseCode.TOO_SLOW);
  }

  @Test
  void aThousandCountsOfOnePostDoNotEndTheConnection() {
    admit();
    connection.offer(frame(at(1)));
    IntStream.range(2, 1000).forEach(seq -> connection.offer(frame(counted(seq))));
    assertThat(outlet.abort()).isNull();
    outlet.done();
    assertThat(outlet.events()).containsExactly("e1", "c999");
  }

  @Test
  void goodbyeIsTheLastEventAndTheCloseFollowsIt() {
    admit();
    connection.offer(frame(at(1)));
    connection.offer(frame(at(2)));
    connection.close(CloseCode.RESTART, 1234);
    connection.offer(frame(at(3)));
    outlet.done();
    assertThat(outlet.closed()).as("before goodbye is sent").isNull();
    assertThat(outlet.events()).hasSize(3).startsWith("e1", "e2");
    assertThat(outlet.events().get(2))
        .contains("\"type\":\"goodbye\"", "\"code\":1012", "\"reconnectAfterMs\":1234");
    outlet.done();
    assertThat(outlet.closed()).isEqualTo(CloseCode.RESTART);
  }

  @Test
  void thereIsOneGoodbye() {
    outlet.doneAtOnce();
    admit();
    connection.close(CloseCode.SESSION_ENDED, 0);
    connection.close(CloseCode.RESTART, 0);
    assertThat(outlet.events()).hasSize(1);
    assertThat(outlet.closed()).isEqualTo(CloseCode.SESSION_ENDED);
  }

  @Test
  void whoeverIsTurnedAwayHearsWhy() {
    outlet.doneAtOnce();
    connection.reject(CloseCode.REMOVED, 0);
    assertThat(outlet.events()).hasSize(1);
    assertThat(outlet.events().get(0)).contains("goodbye", "1000");
    assertThat(outlet.closed()).isEqualTo(CloseCode.REMOVED);
  }

  @Test
  void whoeverIsSentAwayAtTheEntranceIsAdmittedFirst() {
    outlet.doneAtOnce();
    connection.close(CloseCode.SESSION_ENDED, 0);
    connection.admit(3, List.of(own("welcome")));
    assertThat(outlet.events()).hasSize(2).startsWith("welcome");
    assertThat(outlet.closed()).isEqualTo(CloseCode.SESSION_ENDED);
  }

  @Test
  void picturesComeInTurnWithEvents() {
    admit();
    connection.stream(chunks(3));
    connection.offer(frame(at(1)));
    outlet.done();
    connection.offer(frame(at(2)));
    outlet.done();
    outlet.done();
    outlet.done();
    outlet.done();
    assertThat(outlet.sent().stream().map(ClientConnectionTest::kind))
        .containsExactly("chunk 0", "[e1]", "chunk 1", "[e2]", "chunk 2");
  }

  @Test
  void onePictureComesAfterTheOther() {
    outlet.doneAtOnce();
    connection.stream(chunks(2));
    connection.stream(chunks(2));
    admit();
    assertThat(outlet.sent().stream().map(ClientConnectionTest::kind))
        .containsExactly("chunk 0", "chunk 1", "chunk 0", "chunk 1");
  }

  @Test
  void fourPicturesMayBeOnTheirWay() {
    admit();
    connection.offer(frame(at(1)));
    for (int i = 0; i < 4; i++) {
      assertThat(connection.hasRoomForStream()).isTrue();
      connection.stream(chunks(2));
    }
    assertThat(connection.hasRoomForStream()).isFalse();
  }

  @Test
  void aPictureWhoseFileIsGoneEndsTheConnection() {
    admit();
    connection.stream(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public ImageChunk next() {
            throw new UncheckedIOException(new IOException("gone"));
          }
        });
    assertThat(outlet.abort()).isNotNull();
  }

  @Test
  void aQuietPeerIsPinged() {
    admit();
    connection.check(notAfter(Duration.ofSeconds(9)));
    assertThat(outlet.sent()).isEmpty();
    connection.check(in(Duration.ofSeconds(11)));
    assertThat(outlet.sent()).containsExactly("ping");
    outlet.done();
    connection.check(notAfter(Duration.ofSeconds(12)));
    assertThat(outlet.sent()).as("not every second").containsExactly("ping");
    connection.check(in(Duration.ofSeconds(22)));
    assertThat(outlet.sent()).containsExactly("ping", "ping");
  }

  @Test
  void aPeerThatIsSilentForTooLongIsCut() {
    admit();
    connection.check(notAfter(Duration.ofSeconds(29)));
    assertThat(outlet.abort()).isNull();
    connection.check(in(Duration.ofSeconds(31)));
    assertThat(outlet.abort()).isEqualTo(CloseCode.TOO_SLOW);
  }

  @Test
  void aSendThatTakesTooLongIsCut() {
    admit();
    connection.offer(frame(at(1)));
    connection.check(notAfter(Duration.ofSeconds(19)));
    assertThat(outlet.abort()).isNull();
    connection.check(in(Duration.ofSeconds(21)));
    assertThat(outlet.abort()).isEqualTo(CloseCode.TOO_SLOW);
  }

  @Test
  void aCloseThatTakesTooLongIsCut() {
    outlet.doneAtOnce();
    admit();
    connection.close(CloseCode.SESSION_ENDED, 0);
    assertThat(outlet.closed()).isEqualTo(CloseCode.SESSION_ENDED);
    assertThat(connection.check(notAfter(Duration.ofSeconds(1)))).isTrue();
    assertThat(connection.check(notAfter(Duration.ofSeconds(20)))).isTrue();
    assertThat(outlet.abort()).isNull();
    assertThat(connection.check(notAfter(Duration.ofSeconds(22))))
        .as("nothing is left of it")
        .isFalse();
    assertThat(outlet.abort()).isNotNull();
  }

  @Test
  void aSendThatFailsEndsTheConnection() {
    admit();
    connection.offer(frame(at(1)));
    connection.offer(frame(at(2)));
    outlet.done(new IOException("reset"));
    assertThat(outlet.abort()).isEqualTo(CloseCode.BROKEN);
    assertThat(outlet.events()).containsExactly("e1");
  }

  @Test
  void nothingIsSentAfterTheConnectionIsGone() {
    admit();
    assertThat(connection.markClosed()).isTrue();
    assertThat(connection.markClosed()).as("only the first time").isFalse();
    connection.offer(frame(at(1)));
    connection.stream(chunks(1));
    connection.close(CloseCode.RESTART, 0);
    connection.check(in(Duration.ofSeconds(11)));
    assertThat(outlet.sent()).isEmpty();
    assertThat(outlet.abort()).isNull();
  }

  @Test
  void manyWhoTellAtOnceLoseNothingAndSendOneByOne() {
    ClientConnection roomy =
        new ClientConnection(
            "roomy",
            outlet.doneAtOnce(),
            new ConnectionLimits(
                10_000,
                1_000_000,
                new SendBufferBudget(Long.MAX_VALUE),
                LIMITS.send(),
                LIMITS.ping(),
                LIMITS.pong()));
    roomy.admit(0, List.of());
    IntStream.range(0, 2000).parallel().forEach(i -> roomy.answer("a" + i));
    assertThat(outlet.events())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 2000).mapToObj(i -> "a" + i).toList());
  }

  private void admit() {
    connection.admit(0, List.of());
    if (outlet.inFlight() > 0) {
      outlet.done();
    }
  }

  /** A moment that is so far from all that has happened, or farther, however slow this was. */
  private static long in(Duration later) {
    return System.nanoTime() + later.toNanos();
  }

  /** A moment that is so far from the beginning, and nearer to all that has happened since. */
  private long notAfter(Duration later) {
    return began + later.toNanos();
  }

  private static Iterator<ImageChunk> chunks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ImageChunk("picture", i, count, ByteBuffer.allocate(1)))
        .iterator();
  }

  private static String kind(Object sent) {
    return sent instanceof ImageChunk chunk ? "chunk " + chunk.offset() : sent.toString();
  }

  @Test
  void whoHoldsMoreThanOthersIsCutWhenAllHoldTooMuch() {
    SendBufferBudget memory = new SendBufferBudget(100);
    ClientConnection modest = connection(memory, new FakeOutlet());
    FakeOutlet stalled = new FakeOutlet();
    ClientConnection greedy = connection(memory, stalled);
    Frame shared = frame(at(1));
    modest.offer(shared);
    greedy.offer(shared);
    assertThat(memory.held()).as("a frame that all share").isZero();
    modest.offer(frame(at(2)));
    modest.offer(frame(at(3)));
    for (int seq = 2; stalled.abort() == null && seq < 200; seq++) {
      greedy.offer(frame(at(seq)));
    }
    assertThat(stalled.abort()).isEqualTo(CloseCode.TOO_SLOW);
    assertThat(memory.held()).as("what the other holds").isBetween(1L, 50L);
    modest.markClosed();
    assertThat(memory.held()).isZero();
  }

  private static ClientConnection connection(SendBufferBudget memory, FakeOutlet outlet) {
    ClientConnection made =
        new ClientConnection(
            "test",
            outlet,
            new ConnectionLimits(
                1000, 1_000_000, memory, LIMITS.send(), LIMITS.ping(), LIMITS.pong()));
    made.admit(0, List.of());
    return made;
  }
}
