package app.mspaintr.platform.live;

/** The commands of one connection that are being carried out, for its goodbye to wait for. */
final class InFlightCommands {
  private int count;
  private Runnable goodbye;

  /** A command begins; false where none may any more. */
  synchronized boolean begin() {
    if (goodbye != null) {
      return false;
    }
    count++;
    return true;
  }

  /** A command was answered. */
  void end() {
    if (isLast()) {
      goodbye.run();
    }
  }

  /** Lets no more begin, and runs {@code then} when the last was answered; now, where none is. */
  void endWith(Runnable then) {
    if (isIdle(then)) {
      then.run();
    }
  }

  private synchronized boolean isLast() {
    return --count == 0 && goodbye != null;
  }

  private synchronized boolean isIdle(Runnable then) {
    goodbye = then;
    return count == 0;
  }
}
