package app.mspaintr.painting.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.mspaintr.support.Seeds;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

class PaintLogFuzzTest {
  private static final int MOST_BYTES = 1 << 20;

  static Stream<Named<byte[]>> logs() {
    return Seeds.of("paint", ".bin");
  }

  @MethodSource("logs")
  @FuzzTest
  void anyBytesAreALogOrRefusedAlsoWhileTheyCome(byte[] log) {
    try {
      PaintLogSummary read = PaintLogSummary.of(log, MOST_BYTES);
      assertThat(read.width()).isBetween(1, Canvas.SIDE_PIXELS);
      assertThat(read.height()).isBetween(1, Canvas.SIDE_PIXELS);
      assertThat(read.strokes()).isBetween(0, log.length);
      assertThat(read.spentMs()).isNotNegative();
      assertThat(inPieces(log)).isEqualTo(read);
    } catch (InvalidPaintLogException refused) {
      assertThat(refused).message().isNotBlank();
      assertThatExceptionOfType(InvalidPaintLogException.class)
          .isThrownBy(() -> inPieces(log))
          .satisfies(again -> assertThat(again.fault()).isEqualTo(refused.fault()));
    }
  }

  /** As a painting is read that is watched live. */
  private static PaintLogSummary inPieces(byte[] log) throws InvalidPaintLogException {
    PaintLogParser reading = new PaintLogParser();
    for (int length = 0; length < log.length; length += 1 + length / 8) {
      reading.advance(log, length);
    }
    reading.advance(log, log.length);
    if (reading.validBytes() < log.length || log.length == 0) {
      throw new InvalidPaintLogException(PaintLogError.CUT_OFF, "the log ends in the middle");
    }
    return reading.summary();
  }
}
