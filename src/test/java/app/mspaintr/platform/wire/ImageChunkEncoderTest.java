package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.mspaintr.support.Golden;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImageChunkEncoderTest {
  private final ImageChunkEncoder encoder = new ImageChunkEncoder();

  @Test
  void writesTheGoldenChunk() throws Exception {
    byte[] golden = Golden.bytes("image-chunk-to-client.bin");
    ByteBuffer frame = ByteBuffer.wrap(golden).position(4);
    int headerBytes = ByteBuffer.wrap(golden).getShort(2);
    String json = new String(golden, 4, headerBytes, StandardCharsets.UTF_8);
    ImageChunk.PictureHeader header = WireFormat.read(json, ImageChunk.PictureHeader.class);
    frame.position(4 + headerBytes);
    ImageChunk chunk =
        new ImageChunk(header.picture(), header.offset(), header.size(), frame.slice());
    assertThat(encoder.encode(chunk)).isEqualTo(ByteBuffer.wrap(golden));
  }

  @Test
  void leavesTheChunkAsItIs() {
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {9, 1, 2, 9}, 1, 2);
    ImageChunk chunk = new ImageChunk("p", 5, 7, bytes);
    ByteBuffer first = encoder.encode(chunk);
    assertThat(encoder.encode(chunk)).isEqualTo(first);
    assertThat(bytes.remaining()).isEqualTo(2);
    assertThat(first.get(first.limit() - 2)).isEqualTo((byte) 1);
    assertThat(first.get(first.limit() - 1)).isEqualTo((byte) 2);
  }

  @Test
  void noChunkBeginsBeforeItsPicture() {
    ByteBuffer bytes = ByteBuffer.allocate(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new ImageChunk("p", -1, 1, bytes));
    assertThatIllegalArgumentException().isThrownBy(() -> new ImageChunk("p", 0, -1, bytes));
  }
}
