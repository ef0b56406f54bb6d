package app.mspaintr.launcher.websocket;

import static app.mspaintr.support.RawSocket.BINARY;
import static app.mspaintr.support.RawSocket.CLOSE;
import static app.mspaintr.support.RawSocket.PING;
import static app.mspaintr.support.RawSocket.PONG;
import static app.mspaintr.support.RawSocket.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RawSocket;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestSocket;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that RFC 6455 forbids, and those that are meant to cost: each ends with a close code. */
class HostileFramesIT {
  private static final int BEGIN = 0x01;
  private static final int GO_ON = 0x00;
  private static final int END = 0x80;
  private static final int MANY = 100;

  /** Their pongs are 30 MB, a multiple of what the system holds of a connection. */
  private static final int PINGS = 300_000;

  private static final int PINGS_AT_ONCE = 1000;

  /** Bytes that are no UTF-8: the first half of a surrogate pair. */
  private static final byte[] NO_TEXT = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};

  @TempDir static Path data;
  private static RunningWar war;

  private RawSocket socket;

  @BeforeAll
  static void start() {
    war = RunningWar.on(data).jvm("-Xmx192m").environment("MSPAINTR_LIMITS", "off").start();
  }

  @AfterAll
  static void stop() {
    war.close();
  }

  @BeforeEach
  void open() throws IOException {
    socket = RawSocket.open(TestClient.guest(war), "/live/feed", 0);
  }

  @AfterEach
  void othersNoticeNothing() {
    socket.breakOff();
    try (TestSocket feed = TestClient.guest(war).feed()) {
      feed.accepted("showCounts", "posts", List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc1, 0xa1, 0x91, 0x83, 0x87, 0x8b, 0x8f, 0x09, 0x08, GO_ON, END})
  void aFirstByteThatMayNotBeIsAProtocolError(int head) throws IOException {
    socket.frame(head, "{}".getBytes(UTF_8));
    assertThat(socket.closeCode()).isEqualTo(1002);
  }

  @Test
  void aFrameWithoutAMaskIsAProtocolError() throws IOException {
    socket.send((byte) TEXT, (byte) 2, (byte) '{', (byte) '}');
    assertThat(socket.closeCode()).isEqualTo(1002);
  }

  @ParameterizedTest
  @ValueSource(ints = {PING, PONG, CLOSE})
  void aControlFrameIsSmall(int head) throws IOException {
    socket.frame(head, new byte[126]);
    assertThat(socket.closeCode()).isEqualTo(1002);
  }

  @Test
  void aMessageWithinAMessageIsAProtocolError() throws IOException {
    socket.frame(BEGIN, "{".getBytes(UTF_8));
    socket.frame(TEXT, "{}".getBytes(UTF_8));
    assertThat(socket.closeCode()).isEqualTo(1002);
  }

  @Test
  void aPingWithinAMessageIsAnswered() throws IOException {
    byte[] command = showCounts();
    socket.frame(BEGIN, Arrays.copyOf(command, 10));
    socket.frame(PING, (byte) 7);
    assertThat(awaitHead(PONG).payload()).containsExactly(7);
    socket.frame(END, Arrays.copyOfRange(command, 10, command.length));
    assertThat(awaitText("accepted")).isNotEmpty();
  }

  @Test
  @Timeout(60) // where the server gives up, sending waits
  void pongsThatNobodyReadsTakeNoMemory() throws IOException {
    try (RawSocket deaf = RawSocket.open(TestClient.guest(war), "/live/feed", 4096)) {
      byte[] ping = RawSocket.frameOf(PING, new byte[100]);
      ByteBuffer pings = ByteBuffer.allocate(PINGS_AT_ONCE * ping.length);
      while (pings.hasRemaining()) {
        pings.put(ping);
      }
      for (int sent = 0; sent < PINGS; sent += PINGS_AT_ONCE) {
        deaf.send(pings.array());
      }
      deaf.frame(PING, "the last".getBytes(UTF_8));
      othersNoticeNothing();
      int kept = 0;
      RawSocket.Received pong = deaf.read();
      while (pong.head() != PONG || pong.payload().length == 100) {
        kept++;
        pong = deaf.read();
      }
      assertThat(pong.text()).isEqualTo("the last");
      assertThat(kept).as("pongs; the system holds some, and some pings").isLessThan(PINGS / 2);
    }
  }

  @Test
  void whatIsNoUtf8IsRefused() throws IOException {
    socket.frame(TEXT, NO_TEXT);
    assertThat(socket.closeCode()).isEqualTo(1007);
  }

  @Test
  void whatIsNoUtf8IsRefusedAcrossFragments() throws IOException {
    socket.frame(BEGIN, NO_TEXT[0]);
    socket.frame(GO_ON, NO_TEXT[1]);
    socket.frame(END, NO_TEXT[2]);
    assertThat(socket.closeCode()).isEqualTo(1007);
  }

  @Test
  void aCharacterMayComeInTwoFragments() throws IOException {
    byte[] command = new String(showCounts(), UTF_8).replace("}", ",\"ä\":1}").getBytes(UTF_8);
    int middle = command.length - 4; // of the two bytes of ä
    socket.frame(BEGIN, Arrays.copyOf(command, middle));
    socket.frame(END, Arrays.copyOfRange(command, middle, command.length));
    assertThat(awaitText("refused")).contains("malformed");
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 20, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void aLengthThatIsTooLargeIsNotWaitedFor(long length) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(14).put((byte) BINARY).put((byte) 0xff).putLong(length);
    socket.send(head.putInt(0).array());
    assertThat(socket.closeCode()).isIn(1002, 1009);
  }

  @Test
  void fragmentsWithoutEndAreTooMuchAtSomePoint() throws IOException {
    assertThat(sendFragmentsWithoutEnd(socket)).isEqualTo(1009);
  }

  @Test
  void emptyFragmentsAreWorthNothing() throws IOException {
    byte[] command = showCounts();
    socket.frame(BEGIN, command);
    for (int i = 0; i < 20_000; i++) {
      socket.frame(GO_ON);
    }
    socket.frame(END);
    assertThat(awaitText("accepted")).isNotEmpty();
  }

  @Test
  void aCloseFrameMustSayWhyProperly() throws IOException {
    for (byte[] payload : List.of(new byte[] {3}, new byte[] {3, (byte) 0xed}, new byte[] {0, 0})) {
      try (RawSocket other = RawSocket.open(TestClient.guest(war), "/live/feed", 0)) {
        other.frame(CLOSE, payload);
        assertThat(other.closeCode()).isIn(1002, -1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"type\":[", "{\"id\":{\"id\":"})
  void textThatNestsWithoutEndSpeaksAnotherProtocol(String piece) throws IOException {
    socket.text(piece.repeat(60_000 / piece.length()));
    assertThat(socket.closeCode()).isEqualTo(4000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"upload\":\"x\",\"offset\":-1}",
        "{\"upload\":\"x\",\"offset\":9223372036854775808}",
        "{\"upload\":\"x\",\"offset\":1e3}",
        "{\"upload\":\"x\",\"upload\":\"y\",\"offset\":0}",
        "{\"upload\":{},\"offset\":0}",
        "{\"upload\":\"x\",\"offset\":0}{}",
        "{\"upload\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void aChunkWhoseHeaderLiesSpeaksAnotherProtocol(String header) throws IOException {
    byte[] text = header.getBytes(UTF_8);
    ByteBuffer chunk = ByteBuffer.allocate(4 + text.length).put((byte) 1).put((byte) 1);
    socket.frame(BINARY, chunk.putShort((short) text.length).put(text).array());
    assertThat(socket.closeCode()).isEqualTo(4000);
  }

  @Test
  void whoeverSaidGoodbyeIsSentNothingAfterTheAnswerToIt() throws Exception {
    TestClient author = TestClient.member(war);
    String post = author.post();
    double broken = ended("broken");
    AtomicBoolean enough = new AtomicBoolean();
    try (TestSocket room = author.room(post)) {
      CompletableFuture<Void> busy =
          CompletableFuture.runAsync(
              () -> {
                while (!enough.get()) {
                  room.accepted("castStar", "post", post);
                  room.accepted("withdrawStar", "post", post);
                }
              });
      for (int i = 0; i < MANY; i++) {
        try (RawSocket leaving = RawSocket.open(TestClient.guest(war), "/live/posts/" + post, 0)) {
          leaving.read();
          leaving.frame(CLOSE, (byte) 3, (byte) 0xe9);
          assertThat(leaving.closeCode()).isEqualTo(1001);
          assertThatThrownBy(leaving::read).isInstanceOf(EOFException.class);
        }
      }
      enough.set(true);
      busy.get();
    }
    assertThat(ended("broken")).isEqualTo(broken);
  }

  @Test
  void eachEndIsCountedOnceByItsReason() throws IOException {
    double errors = ended("protocol_error");
    double texts = ended("not_utf8");
    double tooBig = ended("too_big");
    socket.send((byte) TEXT, (byte) 2, (byte) '{', (byte) '}');
    assertThat(socket.closeCode()).isEqualTo(1002);
    try {
      socket.send(new byte[100]); // after the end
    } catch (IOException closed) {
      assertThat(closed).isInstanceOf(SocketException.class);
    }
    try (RawSocket second = RawSocket.open(TestClient.guest(war), "/live/feed", 0);
        RawSocket third = RawSocket.open(TestClient.guest(war), "/live/feed", 0);
        RawSocket leaving = RawSocket.open(TestClient.guest(war), "/live/feed", 0)) {
      second.frame(TEXT, NO_TEXT);
      assertThat(second.closeCode()).isEqualTo(1007);
      assertThat(sendFragmentsWithoutEnd(third)).isEqualTo(1009);
      leaving.frame(CLOSE, new byte[] {3, (byte) 0xea}); // 1002, but it is the client that says so
      assertThat(leaving.closeCode()).isEqualTo(1002);
    }
    assertThat(ended("protocol_error")).isEqualTo(errors + 1);
    assertThat(ended("not_utf8")).isEqualTo(texts + 1);
    assertThat(ended("too_big")).isEqualTo(tooBig + 1);
  }

  private static double ended(String reason) {
    return TestClient.guest(war)
        .metric("mspaintr_connections_ended_total{reason=\"" + reason + "\"}");
  }

  @Test
  void whatWasHeldForThemIsGivenBack() throws IOException {
    TestClient guest = TestClient.guest(war);
    attackManyTimes();
    await().until(() -> guest.metric("mspaintr_connections") == 1); // this test's own
    assertThat(guest.metric("mspaintr_messages_unfinished_bytes")).isZero();
    assertThat(guest.metric("mspaintr_send_queues_held_bytes")).isZero();
  }

  private static void attackManyTimes() throws IOException {
    for (int i = 0; i < MANY; i++) {
      try (RawSocket attacker = RawSocket.open(TestClient.guest(war), "/live/feed", 0)) {
        assertThat(sendFragmentsWithoutEnd(attacker)).isEqualTo(1009);
      }
    }
  }

  private static int sendFragmentsWithoutEnd(RawSocket socket) throws IOException {
    ByteArrayOutputStream fragments = new ByteArrayOutputStream();
    fragments.write(RawSocket.frameOf(BEGIN, new byte[1000]));
    for (int bytes = 1000; bytes <= 64 * 1024; bytes += 1000) {
      fragments.write(RawSocket.frameOf(GO_ON, new byte[1000]));
    }
    socket.send(fragments.toByteArray());
    return socket.closeCode();
  }

  private static byte[] showCounts() {
    return ("{\"type\":\"showCounts\",\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\","
            + "\"posts\":[]}")
        .getBytes(UTF_8);
  }

  private RawSocket.Received awaitHead(int head) throws IOException {
    RawSocket.Received frame = socket.read();
    while (frame.head() != head) {
      frame = socket.read();
    }
    return frame;
  }

  private String awaitText(String part) throws IOException {
    String text = socket.read().text();
    while (!text.contains("\"" + part + "\"")) {
      text = socket.read().text();
    }
    return text;
  }
}
