package app.mspaintr.painting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePaintingTest {
  private static final int HEADER = 12;
  private final byte[] log =
      Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));
  private final List<Long> told = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;

  LivePaintingTest() throws IOException {}

  @Test
  void noPieceOvertakesOneBeforeIt() throws Exception {
    Path file = folder.resolve("log");
    Files.write(file, Arrays.copyOf(log, HEADER));
    LivePainting painting = new LivePainting(1, file);
    painting.start();
    append(file, HEADER, log.length / 2);
    Thread second =
        new Thread(() -> painting.advance(piece -> told.add(piece.offset())), "second-connection");
    painting.advance(
        piece -> {
          append(file, log.length / 2, log.length);
          second.start();
          await().until(() -> !told.isEmpty() || second.getState() == Thread.State.BLOCKED);
          told.add(piece.offset());
        });
    second.join();
    assertThat(told).hasSize(2).isSorted().startsWith((long) HEADER);
    assertThat(painting.logSoFar()).isEqualTo(log);
  }

  @Test
  void nothingIsToldOfWhatEnded() throws IOException {
    Path file = folder.resolve("log");
    Files.write(file, Arrays.copyOf(log, HEADER));
    LivePainting painting = new LivePainting(1, file);
    painting.start();
    append(file, HEADER, log.length);
    painting.end();
    painting.advance(piece -> told.add(piece.offset()));
    assertThat(told).isEmpty();
  }

  private void append(Path file, int from, int to) {
    try {
      Files.write(file, Arrays.copyOfRange(log, from, to), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
