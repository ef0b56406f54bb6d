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
 * turn with them, the farewell last. Thread-safe.
 */
final class Outbox {
  /** Pictures that may be on their way to one connection. */
  private static final int MAX_STREAMS = 4;

  /** One thing to be sent; {@code done} gets null, or why it could not be. */
  interface Sending {
    void through(Outlet outlet, Consumer<Throwable> done);
  }

  private final SeatLimits limits;
  private final Waiting waiting = new Waiting();
  private final ArrayDeque<Iterator<ImageChunk>> streams = new ArrayDeque<>(1);
  private boolean admitted;
  private long lastSeq;
  private boolean pingDue;
  private boolean streamTurn;
  private Farewell farewell;
  private boolean gone;
  private int onItsWay;
  private int held;

  Outbox(SeatLimits limits) {
    this.limits = limits;
  }

  /** Lets events through from {@code seq} on, after {@code first}. */
  synchronized void admit(long seq, List<EncodedEvent> first) {
    waiting.dropUpTo(seq);
    Frame held = waiting.takeAll();
    waiting.add(new Frame(first));
    held.events().forEach(waiting::add);
    lastSeq = Math.max(seq, held.newestSeq());
    admitted = true;
  }

  /** Adds what of the frame is news here; false where that is more than the limits allow. */
  synchronized boolean add(Frame frame) {
    if (isEnding()) {
      return true;
    }
    if (!admitted || frame.isAllAfter(lastSeq)) {
      waiting.add(frame);
    } else {
      frame.events().stream().filter(this::isNews).forEach(waiting::add);
    }
    if (admitted) {
      lastSeq = Math.max(lastSeq, frame.newestSeq());
    }
    hold();
    return waiting.size() <= limits.events()
        && waiting.characters() <= limits.characters()
        && !limits.memory().isTooMuch(held);
  }

  /** Tells the memory of all seats what this one holds for itself. */
  private void hold() {
    int now = waiting.ownCharacters() + onItsWay;
    limits.memory().change(held, now);
    held = now;
  }

  /** Events that wait. */
  synchronized int size() {
    return waiting.size();
  }

  synchronized boolean hasRoomForStream() {
    return streams.size() < MAX_STREAMS;
  }

  synchronized void add(Iterator<ImageChunk> chunks) {
    if (!isEnding()) {
      streams.add(chunks);
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
    waiting.add(EncodedEvent.of(new Goodbye(why.code(), why.reason(), reconnectAfterMs)));
    streams.clear();
    farewell = why;
    return true;
  }

  /** Throws away what waits, for the connection is gone; true the first time. */
  synchronized boolean close() {
    boolean first = !gone;
    gone = true;
    LiveMeters.DROPPED.increment(waiting.size());
    waiting.clear();
    streams.clear();
    onItsWay = 0;
    hold();
    return first;
  }

  synchronized boolean isClosed() {
    return gone;
  }

  /** Takes what is to be sent next; null while there is nothing. */
  synchronized Sending next() {
    onItsWay = 0;
    Sending next = take();
    hold();
    return next;
  }

  private Sending take() {
    if (gone || !admitted) {
      return null;
    } else if (pingDue) {
      pingDue = false;
      return Outlet::ping;
    } else if (!waiting.isEmpty() && !(streamTurn && !streams.isEmpty())) {
      streamTurn = true;
      onItsWay = waiting.ownCharacters();
      Frame frame = waiting.takeAll();
      return (outlet, done) -> outlet.send(frame, done);
    }
    streamTurn = false;
    Iterator<ImageChunk> stream = streams.poll();
    if (stream != null) {
      return (outlet, done) -> sendChunkOf(stream, outlet, done);
    }
    return farewell == null ? null : (outlet, done) -> close(outlet);
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
      streams.addFirst(stream);
    }
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
