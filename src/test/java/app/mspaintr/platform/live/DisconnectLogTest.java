package app.mspaintr.platform.live;

import static app.mspaintr.platform.live.Events.at;
import static app.mspaintr.platform.live.Events.frame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisconnectLogTest {
  private static final ConnectionLimits LIMITS =
      new ConnectionLimits(
          5,
          1000,
          new SendBufferBudget(Long.MAX_VALUE),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));

  private final ClientConnection connection =
      new ClientConnection("cut for the test", new FakeOutlet(), LIMITS);

  @TempDir Path folder;

  @Test
  void theFlightRecorderTellsWhoBrokeWhichRule() throws IOException {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("mspaintr.ConnectionEnded");
      recording.start();
      DisconnectLog.record("/192.0.2.1:5000", CloseCode.TOO_BIG);
      recording.stop();
      recording.dump(file);
    }
    RecordedEvent event = events(file, "/192.0.2.1:5000").get(0);
    assertThat(event.getString("reason")).isEqualTo("TOO_BIG");
    assertThat(event.getInt("code")).isEqualTo(1009);
  }

  @Test
  void aCodeThatIsNoneOfOursIsAProtocolError() {
    assertThat(CloseCode.ofEngine(1007)).isEqualTo(CloseCode.NOT_UTF8);
    assertThat(CloseCode.ofEngine(1003)).isEqualTo(CloseCode.PROTOCOL_ERROR);
  }

  @Test
  void theFlightRecorderTellsWhoWasCutWhyAndWhatWaited() throws IOException {
    connection.admit(0, List.of());
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("mspaintr.ConnectionEnded");
      recording.start();
      for (int i = 1; i <= 4; i++) { // the first is on its way
        connection.offer(frame(at(i)));
      }
      connection.abort(CloseCode.TOO_SLOW);
      connection.abort(CloseCode.BROKEN);
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = events(file, connection.name());
    assertThat(events).as("told once").hasSize(1);
    assertThat(events.get(0).getString("reason")).isEqualTo("TOO_SLOW");
    assertThat(events.get(0).getInt("code")).isEqualTo(4008);
    assertThat(events.get(0).getInt("waiting")).isEqualTo(3);
  }

  private static List<RecordedEvent> events(Path file, String connection) throws IOException {
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals("mspaintr.ConnectionEnded"))
        .filter(event -> event.getString("connection").equals(connection))
        .toList();
  }
}
