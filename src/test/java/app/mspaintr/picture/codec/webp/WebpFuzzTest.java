package app.mspaintr.picture.codec.webp;

import app.mspaintr.picture.codec.PictureFuzz;
import app.mspaintr.support.Seeds;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

class WebpFuzzTest extends PictureFuzz {
  static Stream<Named<byte[]>> pictures() {
    return Seeds.of("pictures", ".webp");
  }

  @MethodSource("pictures")
  @FuzzTest
  void anyFileIsRefusedOrAPicture(byte[] file) throws IOException {
    holds(file);
  }
}
