package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.Seeds;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

class UploadChunkFuzzTest {
  private final UploadChunkDecoder decoder = new UploadChunkDecoder();

  static Stream<Named<byte[]>> chunks() {
    return Seeds.of("wire", ".bin");
  }

  @MethodSource("chunks")
  @FuzzTest
  void anyBytesAreAChunkOrRefused(byte[] frame) throws Exception {
    try {
      UploadChunk chunk = decoder.decode(ByteBuffer.wrap(frame));
      assertThat(chunk.offset()).isNotNegative();
      ByteBuffer end = ByteBuffer.wrap(frame).position(frame.length - chunk.bytes().remaining());
      assertThat(chunk.bytes()).as("what the frame ends with").isEqualTo(end);
    } catch (Malformed refused) {
      assertThat(refused.speaksAnotherProtocol()).isTrue();
      assertThat(refused.refused().reason()).isNotBlank();
    }
  }
}
