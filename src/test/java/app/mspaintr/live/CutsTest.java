package app.mspaintr.live;

import static app.mspaintr.live.Events.at;
import static app.mspaintr.live.Events.frame;
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

class CutsTest {
  private static final SeatLimits LIMITS =
      new SeatLimits(
          5,
          1000,
          new SeatMemory(Long.MAX_VALUE),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));

  private final Seat seat = new Seat("cut for the test", new FakeOutlet(), LIMITS);

  @TempDir Path folder;

  @Test
  void theFlightRecorderTellsWhoWasCutWhyAndWhatWaited() throws IOException {
    seat.admit(0, List.of());
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("mspaintr.ConnectionEnded");
      recording.start();
      for (int i = 1; i <= 4; i++) { // the first is on its way
        seat.offer(frame(at(i)));
      }
      seat.cut(Farewell.TOO_SLOW);
      seat.cut(Farewell.BROKEN);
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("mspaintr.ConnectionEnded"))
            .filter(event -> event.getString("connection").equals(seat.name()))
            .toList();
    assertThat(events).as("told once").hasSize(1);
    assertThat(events.get(0).getString("reason")).isEqualTo("TOO_SLOW");
    assertThat(events.get(0).getInt("code")).isEqualTo(4008);
    assertThat(events.get(0).getInt("waiting")).isEqualTo(3);
  }
}
