package app.mspaintr.live;

import app.mspaintr.wire.EncodedEvent;
import app.mspaintr.wire.Event;
import app.mspaintr.wire.Frame;
import app.mspaintr.wire.Goodbye;
import app.mspaintr.wire.ImageChunk;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connection's place in an audience: a bounded queue, at most one send in flight, a deadline.
 * What the queue cannot hold ends the connection, which then comes back and resumes: nothing is
 * dropped in between.
 */
public final class Seat {
  /** Pictures that may be on their way to one connection. */
  private static final int MAX_STREAMS = 4;

  private final String name;
  private final Outlet outlet;
  private final SeatLimits limits;
  private final Waiting waiting = new Waiting();
  private final ArrayDeque<Iterator<ImageChunk>> streams = new ArrayDeque<>();
  private final AtomicInteger pumps = new AtomicInteger();

  private boolean admitted;
  private long lastSeq;
  private boolean pingDue;
  private boolean streamTurn;
  private Farewell farewell;
  private boolean gone;
  private volatile boolean inFlight;
  private volatile long sendBegan;
  private volatile long lastHeard = System.nanoTime();
  private volatile long lastPing = lastHeard;

  /** A seat whose events wait until it is {@link #admit admitted}. */
  public Seat(String name, Outlet outlet, SeatLimits limits) {
    this.name = name;
    this.outlet = outlet;
    this.limits = limits;
  }

  /** The connection, for logs. */
  public String name() {
    return name;
  }

  /**
   * Lets events through from {@code seq} on, after {@code first}, which tell everything up to
   * there.
   */
  public void admit(long seq, List<EncodedEvent> first) {
    synchronized (this) {
      waiting.dropUpTo(seq);
      Frame held = waiting.takeAll();
      waiting.add(new Frame(first));
      held.events().forEach(waiting::add);
      lastSeq = held.events().stream().mapToLong(EncodedEvent::seq).reduce(seq, Math::max);
      admitted = true;
    }
    pump();
  }

  /** Sends an event that is only for this connection. */
  public void send(Event event) {
    offer(new Frame(List.of(EncodedEvent.of(event))));
  }

  /** Sends an answer that is JSON already. */
  public void answer(String json) {
    offer(new Frame(List.of(new EncodedEvent(0, null, 0, json))));
  }

  /** Whether another picture may be sent now. */
  public synchronized boolean hasRoomForStream() {
    return streams.size() < MAX_STREAMS;
  }

  /** Sends the chunks one by one, in turn with the events. */
  public void stream(Iterator<ImageChunk> chunks) {
    synchronized (this) {
      if (gone || farewell != null) {
        return;
      }
      streams.add(chunks);
    }
    pump();
  }

  /** Closes a connection that never got into its audience. */
  public void turnAway(Farewell why) {
    leave(why, 0);
    admit(0, List.of());
  }

  /** Hands over what an audience is told. The same frame may be handed to many seats. */
  void offer(Frame frame) {
    boolean tooMuch;
    synchronized (this) {
      if (gone || farewell != null) {
        return;
      }
      if (frame.events().stream().allMatch(this::isNews)) {
        waiting.add(frame);
      } else {
        frame.events().stream().filter(this::isNews).forEach(waiting::add);
      }
      if (admitted) {
        lastSeq = frame.events().stream().mapToLong(EncodedEvent::seq).reduce(lastSeq, Math::max);
      }
      tooMuch = waiting.size() > limits.events() || waiting.characters() > limits.characters();
    }
    if (tooMuch) {
      cut(Farewell.TOO_SLOW);
    } else {
      pump();
    }
  }

  /** Says goodbye after everything that waits, and closes. */
  public void leave(Farewell why, int reconnectAfterMs) {
    synchronized (this) {
      if (gone || farewell != null) {
        return;
      }
      waiting.add(EncodedEvent.of(new Goodbye(why.code(), why.reason(), reconnectAfterMs)));
      streams.clear();
      farewell = why;
    }
    Cuts.told(this, why);
    pump();
  }

  /** Ends a connection that takes nothing more. */
  void cut(Farewell why) {
    if (vacate()) {
      Cuts.told(this, why);
      outlet.cut(why);
    }
  }

  /** The connection is gone; true the first time. */
  public synchronized boolean vacate() {
    boolean first = !gone;
    gone = true;
    waiting.clear();
    streams.clear();
    return first;
  }

  /** The peer gave a sign of life. */
  public void heard() {
    lastHeard = System.nanoTime();
  }

  /** Pings a quiet peer, and ends a stalled or dead one. */
  void check(long now) {
    if (inFlight && now - sendBegan > limits.send().toNanos()
        || now - lastHeard > limits.pong().toNanos()) {
      cut(Farewell.TOO_SLOW);
    } else if (now - lastPing > limits.ping().toNanos()) {
      lastPing = now;
      synchronized (this) {
        pingDue = true;
      }
      pump();
    }
  }

  private void pump() {
    if (pumps.getAndIncrement() != 0) {
      return; // whoever pumps already sees what came
    }
    int seen = 1;
    do {
      while (!inFlight && sendNext()) {}
      seen = pumps.addAndGet(-seen);
    } while (seen != 0);
  }

  private boolean isNews(EncodedEvent event) {
    return event.seq() == 0 || !admitted || event.seq() > lastSeq;
  }

  /** Sends what is due: a ping, the events that wait, or a chunk of a picture in turn with them. */
  private boolean sendNext() {
    Frame frame = null;
    Iterator<ImageChunk> stream = null;
    boolean ping;
    synchronized (this) {
      if (gone || !admitted) {
        return false;
      }
      ping = pingDue;
      pingDue = false;
      if (!ping && !waiting.isEmpty() && (!streamTurn || streams.isEmpty())) {
        frame = waiting.takeAll();
        streamTurn = true;
      } else if (!ping) {
        stream = streams.poll();
        streamTurn = false;
      }
      if (!ping && frame == null && stream == null && farewell == null) {
        return false;
      }
    }
    sendBegan = System.nanoTime();
    inFlight = true;
    if (ping) {
      outlet.ping(this::sent);
    } else if (frame != null) {
      outlet.send(frame, this::sent);
    } else if (stream != null) {
      sendChunkOf(stream);
    } else if (vacate()) {
      outlet.close(farewell);
    }
    return true;
  }

  private void sendChunkOf(Iterator<ImageChunk> stream) {
    ImageChunk chunk;
    try {
      chunk = stream.next();
    } catch (UncheckedIOException e) { // the picture's file; the client asks again
      sent(e);
      return;
    }
    if (stream.hasNext()) {
      synchronized (this) {
        streams.addFirst(stream);
      }
    }
    outlet.send(chunk, this::sent);
  }

  private void sent(Throwable failure) {
    if (failure != null) {
      Cuts.failed(this, failure);
      if (vacate()) {
        outlet.cut(Farewell.BROKEN);
      }
    }
    inFlight = false;
    pump();
  }
}
