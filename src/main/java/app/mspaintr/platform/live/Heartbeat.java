package app.mspaintr.platform.live;

/** When a peer was last heard and last asked. Times are those of {@link System#nanoTime}. */
final class Heartbeat {
  private final ConnectionLimits limits;
  private volatile long heard = System.nanoTime();
  private volatile long asked = heard;

  Heartbeat(ConnectionLimits limits) {
    this.limits = limits;
  }

  void received() {
    heard = System.nanoTime();
  }

  /** Whether the peer has been silent for too long. */
  boolean isTimedOut(long now) {
    return now - heard > limits.pong().toNanos();
  }

  /** Whether it is time to ask again; if so, now counts as asked. */
  boolean isPingDue(long now) {
    boolean due = now - asked > limits.ping().toNanos();
    if (due) {
      asked = now;
    }
    return due;
  }
}
