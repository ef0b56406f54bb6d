package app.mspaintr.wire;

import app.mspaintr.feed.FeedDecoder;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedCommandFuzzTest extends CommandFuzz {
  FeedCommandFuzzTest() {
    super(new FeedDecoder());
  }

  @MethodSource("commands")
  @FuzzTest
  void anyTextIsACommandOrRefused(byte[] text) throws Exception {
    holds(text);
  }
}
