package app.mspaintr.live;

import app.mspaintr.wire.EncodedEvent;
import app.mspaintr.wire.Frame;
import app.mspaintr.wire.Goodbye;
import app.mspaintr.wire.ImageChunk;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;

/**
 * What one connection is still to be sent, and in which order: events as they come, pictures in
 * turn with them, the farewell last; one thing at a time. Thread-safe.
 */
final class SendQueue extends EventBuffer {
  /** Pictures that may be on their way to one connection. */
  private static final int MAX_STREAMS = 4;

  private final ConnectionLimits limits;
  private ArrayDeque<Iterator<ImageChunk>> streams; // null where there is none
  private boolean admitted;
  private long lastSeq;
  private boolean pingDue;
  private boolean streamTurn;
  private CloseCode farewell;
  private boolean gone;
  private boolean attended;
  private boolean inFlight;
  private long inFlightSince;
  private int onItsWay;
  private int held;

  SendQueue(ConnectionLimits limits) {
    this.limits = limits;
  }

  /** Lets events through from {@code seq} on, after {@code first}. */
  synchronized void admit(long seq, List<EncodedEvent> first) {
    dropUpTo(seq);
    Frame since = takeAll();
    put(new Frame(first));
    put(since);
    lastSeq = Math.max(seq, since.newestSeq());
    admitted = true;
  }

  /** Adds what of the frame is news here; false where that is more than the limits allow. */
  synchronized boolean add(Frame frame) {
    if (isEnding()) {
      return true;
    }
    put(admitted ? frame.after(lastSeq) : frame);
    if (admitted) {
      lastSeq = Math.max(lastSeq, frame.newestSeq());
    }
    hold();
    return events() <= limits.events()
        && characters() <= limits.characters()
        && !limits.memory().isTooMuch(held);
  }

  /** Tells the memory of all seats what this one holds for itself. */
  private void hold() {
    int now = ownCharacters() + onItsWay;
    limits.memory().change(held, now);
    held = now;
  }

  /** Events that wait. */
  synchronized int size() {
    return events();
  }

  synchronized boolean hasRoomForStream() {
    return streams == null || streams.size() < MAX_STREAMS;
  }

  synchronized void add(Iterator<ImageChunk> chunks) {
    if (!isEnding()) {
      streams().add(chunks);
    }
  }

  synchronized void addPing() {
    pingDue = true;
  }

  /** Lets nothing in any more but the farewell; false where that was so already. */
  synchronized boolean end(CloseCode why, int reconnectAfterMs) {
    if (isEnding()) {
      return false;
    }
    put(EncodedEvent.of(new Goodbye(why.code(), why.reason(), reconnectAfterMs)));
    streams = null;
    farewell = why;
    return true;
  }

  /** Throws away what waits, for the connection is gone; true the first time. */
  synchronized boolean close() {
    boolean first = !gone;
    gone = true;
    LiveMeters.DROPPED.increment(events());
    clear();
    streams = null;
    onItsWay = 0;
    hold();
    return first;
  }

  synchronized boolean isClosed() {
    return gone;
  }

  /**
   * Takes what this thread is to send now, and then to {@link #goOn}; null where there is nothing,
   * or where somebody is at it, who then sends this as well.
   */
  synchronized SendOperation begin() {
    return attended ? null : goOn();
  }

  /** Takes what comes next; null where nothing does, or before the last {@link #sent}. */
  synchronized SendOperation goOn() {
    SendOperation next = null;
    if (!inFlight) {
      onItsWay = 0;
      next = take();
      hold();
    }
    attended = next != null;
    if (attended) {
      inFlight = true;
      inFlightSince = System.nanoTime();
    }
    return next;
  }

  /** What was taken last is sent, or given up; whether nobody is at what comes next. */
  synchronized boolean sent() {
    inFlight = false;
    return !attended;
  }

  /** Whether a send takes longer than it may. */
  synchronized boolean isStalled(long now) {
    return inFlight && now - inFlightSince > limits.send().toNanos();
  }

  private SendOperation take() {
    if (gone || !admitted) {
      return null;
    } else if (pingDue) {
      pingDue = false;
      return Outlet::ping;
    } else if (!isEmpty() && !(streamTurn && streams != null)) {
      streamTurn = true;
      onItsWay = ownCharacters();
      Frame frame = takeAll();
      return (outlet, done) -> outlet.send(frame, done);
    }
    streamTurn = false;
    if (streams != null) {
      Iterator<ImageChunk> stream = takeStream();
      return SendOperation.of(stream, this::goOnWith);
    }
    return farewell == null ? null : (outlet, done) -> close(outlet);
  }

  private Iterator<ImageChunk> takeStream() {
    Iterator<ImageChunk> stream = streams.remove();
    if (streams.isEmpty()) {
      streams = null;
    }
    return stream;
  }

  private synchronized void goOnWith(Iterator<ImageChunk> stream) {
    if (!isEnding()) {
      streams().addFirst(stream);
    }
  }

  private ArrayDeque<Iterator<ImageChunk>> streams() {
    if (streams == null) {
      streams = new ArrayDeque<>(1);
    }
    return streams;
  }

  private void close(Outlet outlet) {
    if (close()) {
      outlet.close(farewell);
    }
  }

  /** Whether nothing is let in any more but the farewell. */
  synchronized boolean isEnding() {
    return gone || farewell != null;
  }
}
