package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.Goodbye;
import app.mspaintr.platform.wire.ImageChunk;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;

/**
 * The bounded queue of one connection. It sends events as they come, pictures in turn with them,
 * and {@code goodbye} last; one send at a time. Thread-safe.
 */
final class SendQueue {
  /** Pictures that may be on their way to one connection. */
  private static final int MAX_STREAMS = 4;

  private final ConnectionLimits limits;
  private final EventBuffer events = new EventBuffer();
  private ArrayDeque<Iterator<ImageChunk>> streams; // null where there is none
  private boolean admitted;
  private long lastSeq;
  private boolean pingDue;
  private boolean streamTurn;
  private CloseCode closeCode; // null until the end
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
    events.dropUpTo(seq);
    Frame since = events.drain();
    events.add(new Frame(first));
    events.add(since);
    lastSeq = Math.max(seq, since.newestSeq());
    admitted = true;
  }

  /** Adds the events of the frame that are new here; false where the queue exceeds its limits. */
  synchronized boolean add(Frame frame) {
    if (isEnding()) {
      return true;
    }
    events.add(admitted ? frame.after(lastSeq) : frame);
    if (admitted) {
      lastSeq = Math.max(lastSeq, frame.newestSeq());
    }
    updateBudget();
    return events.count() <= limits.events()
        && events.characters() <= limits.characters()
        && !limits.memory().isTooMuch(held);
  }

  /** Tells the budget of all connections what this one holds for itself. */
  private void updateBudget() {
    int now = events.ownCharacters() + onItsWay;
    limits.memory().change(held, now);
    held = now;
  }

  /** Events that wait. */
  synchronized int size() {
    return events.count();
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

  /** Takes nothing more but {@code goodbye}; false where the end was decided already. */
  synchronized boolean end(CloseCode why, int reconnectAfterMs) {
    if (isEnding()) {
      return false;
    }
    events.add(EncodedEvent.of(new Goodbye(why.code(), why.reason(), reconnectAfterMs)));
    streams = null;
    closeCode = why;
    return true;
  }

  /** Throws away what waits, for the connection is gone; true the first time. */
  synchronized boolean close() {
    boolean first = !gone;
    gone = true;
    LiveMeters.DROPPED.increment(events.count());
    events.clear();
    streams = null;
    onItsWay = 0;
    updateBudget();
    return first;
  }

  synchronized boolean isClosed() {
    return gone;
  }

  /**
   * The next send for this thread, which then asks for {@link #next}; null where there is nothing
   * to send, or where another thread is sending, which then sends this as well.
   */
  synchronized SendOperation tryNext() {
    return attended ? null : next();
  }

  /** The next send; null where there is none, or where the last is not yet {@link #sent}. */
  synchronized SendOperation next() {
    SendOperation next = null;
    if (!inFlight) {
      onItsWay = 0;
      next = poll();
      updateBudget();
    }
    attended = next != null;
    if (attended) {
      inFlight = true;
      inFlightSince = System.nanoTime();
    }
    return next;
  }

  /** The last send is over, well or not; true where no thread attends to the next one. */
  synchronized boolean sent() {
    inFlight = false;
    return !attended;
  }

  /** Whether a send takes longer than it may. */
  synchronized boolean isStalled(long now) {
    return inFlight && now - inFlightSince > limits.send().toNanos();
  }

  private SendOperation poll() {
    if (gone || !admitted) {
      return null;
    } else if (pingDue) {
      pingDue = false;
      return Outlet::ping;
    } else if (!events.isEmpty() && !(streamTurn && streams != null)) {
      streamTurn = true;
      onItsWay = events.ownCharacters();
      Frame frame = events.drain();
      return (outlet, done) -> outlet.send(frame, done);
    }
    streamTurn = false;
    if (streams != null) {
      Iterator<ImageChunk> stream = takeStream();
      return SendOperation.of(stream, this::putBack);
    }
    return closeCode == null ? null : (outlet, done) -> close(outlet);
  }

  private Iterator<ImageChunk> takeStream() {
    Iterator<ImageChunk> stream = streams.remove();
    if (streams.isEmpty()) {
      streams = null;
    }
    return stream;
  }

  private synchronized void putBack(Iterator<ImageChunk> stream) {
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
      outlet.close(closeCode);
    }
  }

  /** Whether the end was decided: nothing more is taken. */
  synchronized boolean isEnding() {
    return gone || closeCode != null;
  }
}
