package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Frame;
import java.util.List;

/** Events for tests, whose text is their name. */
final class Events {
  private Events() {}

  /** Event number {@code seq} of a history. */
  static EncodedEvent at(long seq) {
    return new EncodedEvent(seq, null, 0, "e" + seq);
  }

  /** The same, of a kind whose newest stands for all before it. */
  static EncodedEvent counted(long seq) {
    return new EncodedEvent(seq, "counted", seq, "c" + seq);
  }

  /** A tally beside the history. */
  static EncodedEvent tally(String key, long version) {
    return new EncodedEvent(0, key, version, key + version);
  }

  /** Something for one connection. */
  static EncodedEvent own(String text) {
    return new EncodedEvent(0, null, 0, text);
  }

  static Frame frame(EncodedEvent... events) {
    return new Frame(List.of(events));
  }
}
