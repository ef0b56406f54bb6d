package app.mspaintr.wire;

import app.mspaintr.post.RoomDecoder;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoomCommandFuzzTest extends CommandFuzz {
  RoomCommandFuzzTest() {
    super(new RoomDecoder());
  }

  @MethodSource("commands")
  @FuzzTest
  void anyTextIsACommandOrRefused(byte[] text) throws Exception {
    holds(text);
  }
}
