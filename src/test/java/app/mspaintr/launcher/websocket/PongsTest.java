package app.mspaintr.launcher.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PongsTest {
  private final List<String> written = new ArrayList<>();
  private final Queue<Consumer<Throwable>> onTheirWay = new ArrayDeque<>();
  private final Pongs pongs =
      new Pongs(
          (frame, done) -> {
            String text = UTF_8.decode(frame).toString();
            written.add(text.substring(2)); // behind opcode and length
            onTheirWay.add(done);
          });

  @Test
  void eachPingIsAnsweredWhereTheAnswersAreTaken() {
    for (String ping : List.of("1", "2", "3")) {
      pongs.answer(ping.getBytes(UTF_8));
      onTheirWay.remove().accept(null);
    }
    assertThat(written).containsExactly("1", "2", "3");
  }

  @Test
  void ofThoseThatComeWhileAPongIsOnItsWayTheLastIsAnswered() {
    for (String ping : List.of("1", "2", "3")) {
      pongs.answer(ping.getBytes(UTF_8));
    }
    assertThat(written).containsExactly("1");
    onTheirWay.remove().accept(null);
    assertThat(written).containsExactly("1", "3");
    onTheirWay.remove().accept(null);
    pongs.answer("4".getBytes(UTF_8));
    assertThat(written).containsExactly("1", "3", "4");
  }

  @Test
  void nothingIsWrittenToAConnectionThatBroke() {
    pongs.answer("1".getBytes(UTF_8));
    pongs.answer("2".getBytes(UTF_8));
    onTheirWay.remove().accept(new IOException("It broke"));
    pongs.answer("3".getBytes(UTF_8));
    assertThat(written).containsExactly("1");
  }
}
