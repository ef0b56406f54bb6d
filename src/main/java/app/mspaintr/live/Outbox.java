package app.mspaintr.live;

import app.mspaintr.wire.EncodedEvent;
import app.mspaintr.wire.Frame;
import app.mspaintr.wire.Goodbye;
import app.mspaintr.wire.ImageChunk;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one connection is still to be sent, and in which order: events as they come, pictures in
 * turn with them, the farewell last; one thing at a time. Thread-safe.
 */
final class Outbox {
  /** Pictures that may be on their way to one connection. */
  private static final int MAX_STREAMS = 4;

  /** One thing to be sent; {@code done} gets null, or why it could not be. */
  interface Sending {
    void through(Outlet outlet, Consumer<Throwable> done);
  }

  private final SeatLimits limits;
  private Frame whole; // that waits alone, as it came: most seats wait idle, and need no more
  private Waiting merged; // what else waits; null where it is nothing
  private ArrayDeque<Iterator<ImageChunk>> streams; // null where there is none
  private boolean admitted;
  private long lastSeq;
  private boolean pingDue;
  private boolean streamTurn;
  private Farewell farewell;
  private boolean gone;
  private boolean attended;
  private boolean inFlight;
  private long inFlightSince;
  private int onItsWay;
  private int held;

  Outbox(SeatLimits limits) {
    this.limits = limits;
  }

  /** Lets events through from {@code seq} on, after {@code first}. */
  synchronized void admit(long seq, List<EncodedEvent> first) {
    merge().dropUpTo(seq);
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
    if (!admitted || frame.isAllAfter(lastSeq)) {
      put(frame);
    } else {
      put(new Frame(frame.events().stream().filter(this::isNews).toList()));
    }
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

  private int events() {
    return whole != null ? whole.events().size() : merged != null ? merged.size() : 0;
  }

  /** Characters of all that waits, and bytes where it is binary. */
  private int characters() {
    return whole != null ? whole.size() : ownCharacters();
  }

  /** The same without a frame that is shared with other seats. */
  private int ownCharacters() {
    return merged != null ? merged.characters() : 0;
  }

  private boolean isEmpty() {
    return whole == null && merged == null;
  }

  private void put(Frame frame) {
    if (frame.events().isEmpty()) {
      return;
    } else if (isEmpty()) {
      whole = frame;
    } else {
      merge().add(frame);
    }
  }

  private Waiting merge() {
    if (merged == null) {
      merged = new Waiting();
      if (whole != null) {
        merged.add(whole);
        whole = null;
      }
    }
    return merged;
  }

  /** Everything that waits; nothing waits afterwards. */
  private Frame takeAll() {
    Frame all = whole != null ? whole : merged.takeAll();
    whole = null;
    merged = null;
    return all;
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
  synchronized boolean end(Farewell why, int reconnectAfterMs) {
    if (isEnding()) {
      return false;
    }
    Goodbye goodbye = new Goodbye(why.code(), why.reason(), reconnectAfterMs);
    put(new Frame(List.of(EncodedEvent.of(goodbye))));
    streams = null;
    farewell = why;
    return true;
  }

  /** Throws away what waits, for the connection is gone; true the first time. */
  synchronized boolean close() {
    boolean first = !gone;
    gone = true;
    LiveMeters.DROPPED.increment(events());
    whole = null;
    merged = null;
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
  synchronized Sending begin() {
    return attended ? null : goOn();
  }

  /** Takes what comes next; null where nothing does, or before the last {@link #sent}. */
  synchronized Sending goOn() {
    Sending next = null;
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

  private Sending take() {
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
      return (outlet, done) -> sendChunkOf(stream, outlet, done);
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

  private void sendChunkOf(Iterator<ImageChunk> stream, Outlet outlet, Consumer<Throwable> done) {
    ImageChunk chunk;
    try {
      chunk = stream.next();
    } catch (UncheckedIOException e) { // the picture's file; the client asks again
      done.accept(e);
      return;
    }
    if (stream.hasNext()) {
      goOnWith(stream);
    }
    outlet.send(chunk, done);
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

  private boolean isEnding() {
    return gone || farewell != null;
  }

  private boolean isNews(EncodedEvent event) {
    return event.seq() == 0 || event.seq() > lastSeq;
  }
}
