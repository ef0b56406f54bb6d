package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.mspaintr.support.Golden;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class LogChunkTest {
  private static final ByteBuffer BYTES = ByteBuffer.wrap(new byte[] {9, 13, 1, 0, 9}, 1, 3);

  @Test
  void writesTheGoldenChunk() {
    LogChunk chunk = new LogChunk("17", 48_211, BYTES);
    assertThat(chunk.message()).isEqualTo(ByteBuffer.wrap(Golden.bytes("log-chunk-to-client.bin")));
    assertThat(BYTES.remaining()).isEqualTo(3);
  }

  @Test
  void noChunkBeginsBeforeItsLog() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LogChunk("17", -1, BYTES));
  }
}
