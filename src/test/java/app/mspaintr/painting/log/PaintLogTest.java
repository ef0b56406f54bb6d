package app.mspaintr.painting.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's golden logs, which its own tests hold to the same document. */
class PaintLogTest {
  private static final Path FOLDER = Path.of("src/test/resources/paint");
  private static final int MOST_BYTES = 1 << 20;

  @ParameterizedTest
  @MethodSource("golden")
  void readsWhatThePageReads(Path file) throws Exception {
    byte[] log = Files.readAllBytes(file);
    JsonNode expected = expected(file);
    if (expected.has("refused")) {
      refuses(log, expected.get("refused").asString());
    } else {
      JsonNode header = expected.get("header");
      assertThat(PaintLogSummary.of(log, MOST_BYTES))
          .isEqualTo(
              new PaintLogSummary(
                  header.get("width").asInt(),
                  header.get("height").asInt(),
                  strokes(expected.get("entries")),
                  spentMs(expected.get("entries"))));
    }
  }

  @Test
  void takesWhatEndsWithAnEntryAndNothingElse() throws Exception {
    byte[] log = Files.readAllBytes(FOLDER.resolve("every-entry.bin"));
    int whole = 0;
    for (int length = 0; length <= log.length; length++) {
      try {
        PaintLogSummary.of(Arrays.copyOf(log, length), MOST_BYTES);
        whole++;
      } catch (InvalidPaintLogException refused) {
        assertThat(refused.fault()).isEqualTo(PaintLogError.CUT_OFF);
      }
    }
    int entries = expected(FOLDER.resolve("every-entry.bin")).get("entries").size();
    assertThat(whole).as("the header, and each entry").isEqualTo(entries + 1);
  }

  @Test
  void refusesWhatIsLongerThanTaken() throws IOException {
    byte[] log = Files.readAllBytes(FOLDER.resolve("hand.bin"));
    assertThatExceptionOfType(InvalidPaintLogException.class)
        .isThrownBy(() -> PaintLogSummary.of(log, log.length - 1))
        .satisfies(refused -> assertThat(refused.fault()).isEqualTo(PaintLogError.TOO_LONG));
  }

  static Stream<Path> golden() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".bin")).sorted().toList();
      assertThat(logs).hasSizeGreaterThan(30);
      return logs.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode expected(Path log) {
    return JsonMapper.shared().readTree(new File(log.toString().replace(".bin", ".json")));
  }

  private static void refuses(byte[] log, String code) {
    assertThatExceptionOfType(InvalidPaintLogException.class)
        .isThrownBy(() -> PaintLogSummary.of(log, MOST_BYTES))
        .satisfies(refused -> assertThat(refused.fault().code()).isEqualTo(code));
  }

  private static int strokes(JsonNode entries) {
    return (int) stream(entries).filter(entry -> isType(entry, "stroke")).count();
  }

  /** Points are told with the time since the stroke began, also in what goes on with it. */
  private static long spentMs(JsonNode entries) {
    long spent = 0;
    long before = 0;
    for (JsonNode entry : entries) {
      spent += entry.get("wait").asLong();
      if (isType(entry, "stroke")) {
        before = 0;
      }
      if (entry.has("points")) {
        JsonNode points = entry.get("points");
        long last = points.get(points.size() - 1).asLong();
        spent += last - before;
        before = last;
      }
    }
    return spent;
  }

  private static boolean isType(JsonNode entry, String type) {
    return entry.get("type").asString().equals(type);
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
