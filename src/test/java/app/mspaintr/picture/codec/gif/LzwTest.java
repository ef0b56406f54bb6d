package app.mspaintr.picture.codec.gif;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.ByteReader;
import app.mspaintr.picture.codec.Deadline;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LzwTest {
  private final Deadline deadline = new Deadline(Duration.ofMinutes(1));

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void whatIsWrittenIsReadAtEveryLength(int codeSize) throws Exception {
    Random random = new Random(codeSize);
    int length = 1;
    while (length < 200_000) {
      byte[] indices = new byte[length];
      int calm = random.nextInt(20) + 1;
      for (int i = 0; i < length; i++) {
        boolean changes = i == 0 || random.nextInt(calm) == 0;
        indices[i] = changes ? (byte) random.nextInt(1 << codeSize) : indices[i - 1];
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LzwEncoder.write(indices, codeSize, out);
      byte[] read = new byte[length];
      ByteReader cursor = new ByteReader(out.toByteArray());
      assertThat(cursor.u8()).isEqualTo(codeSize);
      LzwDecoder.read(cursor, codeSize, read, deadline);
      assertThat(read).isEqualTo(indices);
      length += 1 + length / 7;
    }
  }
}
