package app.mspaintr.platform.live;

import java.util.List;

/** Brings events to the hub of every node. On a single node that is a method call. */
public interface Backplane {
  /** Tells what was committed. Does not wait for any connection. */
  void publish(List<TopicEvent> news);
}
