package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.ImageChunk;
import java.util.Iterator;
import java.util.List;

/**
 * The connection of one client: a bounded queue, at most one send in flight, a deadline. A full
 * queue ends the connection; the client comes back and resumes, so that no event is lost.
 */
public final class ClientConnection {
  private final String name;
  private final Outlet outlet;
  private final ConnectionLimits limits;
  private final SendQueue queue;
  private final Heartbeat pulse;
  private final InFlightCommands underWay = new InFlightCommands();
  private volatile long closedSince;

  /** A connection whose events wait until it is {@link #admit admitted}. */
  ClientConnection(String name, Outlet outlet, ConnectionLimits limits) {
    this.name = name;
    this.outlet = outlet;
    this.limits = limits;
    this.queue = new SendQueue(limits);
    this.pulse = new Heartbeat(limits);
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
    queue.admit(seq, first);
    send();
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
  public boolean hasRoomForStream() {
    return queue.hasRoomForStream();
  }

  /** Sends the chunks one by one, in turn with the events. */
  public void stream(Iterator<ImageChunk> chunks) {
    queue.add(chunks);
    send();
  }

  /** Sends what a broadcaster hands over. The same frame may be handed to many connections. */
  void offer(Frame frame) {
    if (queue.add(frame)) {
      send();
    } else {
      abort(CloseCode.TOO_SLOW);
    }
  }

  /**
   * Sends what waits, one after the other. It has no thread: it runs on those that put something in
   * and on those that finish a send.
   */
  private void send() {
    for (SendOperation next = queue.tryNext(); next != null; next = queue.next()) {
      try {
        next.run(outlet, this::sent);
      } catch (Throwable e) { // one connection's trouble must not reach those after it
        sent(e);
      }
    }
  }

  private void sent(Throwable failure) {
    if (failure != null) {
      fail(failure);
    }
    if (queue.sent()) {
      send();
    }
  }

  /**
   * A command begins, whose answer is followed by {@link #endCommand}; false where the connection
   * is about to end, and the command must not be carried out.
   */
  public boolean beginCommand() {
    return !isClosing() && underWay.begin();
  }

  /**
   * Whether the goodbye was said, or the connection is gone: what comes now, as from a peer whose
   * session ended and who does not read that, is taken by nobody.
   */
  public boolean isClosing() {
    return queue.isEnding();
  }

  public void endCommand() {
    underWay.end();
  }

  /** Takes no more commands, and leaves when those under way are answered. */
  void drain(CloseCode why, int reconnectAfterMs) {
    underWay.endWith(() -> close(why, reconnectAfterMs));
  }

  /** Closes a connection that never subscribed. */
  void reject(CloseCode why, int reconnectAfterMs) {
    close(why, reconnectAfterMs);
    admit(0, List.of());
  }

  /** Says goodbye after everything that waits, and closes. */
  public void close(CloseCode why, int reconnectAfterMs) {
    if (queue.end(why, reconnectAfterMs)) {
      DisconnectLog.record(this, why, 0);
      send();
    }
  }

  /** Ends a connection that takes nothing more. */
  void abort(CloseCode why) {
    int waiting = queue.size();
    if (markClosed()) {
      DisconnectLog.record(this, why, waiting);
      outlet.abort(why);
    }
  }

  /** The connection is gone; true the first time. */
  public boolean markClosed() {
    return queue.close();
  }

  /** Events that wait to be sent. */
  int waiting() {
    return queue.size();
  }

  /** The peer gave a sign of life. */
  public void received() {
    pulse.received();
  }

  /**
   * Pings a quiet peer, and ends a stalled or dead one; false where nothing is left of the
   * connection, though nobody said so.
   */
  boolean check(long now) {
    if (queue.isClosed()) {
      return !isAbandoned(now);
    } else if (queue.isStalled(now) || pulse.isTimedOut(now)) {
      abort(CloseCode.TOO_SLOW);
    } else if (pulse.isPingDue(now)) {
      queue.addPing();
      send();
    }
    return true;
  }

  /** Whether the peer does not answer the close; then its connection is cut. */
  private boolean isAbandoned(long now) {
    if (closedSince == 0) {
      closedSince = now;
    }
    boolean abandoned = now - closedSince > limits.send().toNanos();
    if (abandoned) {
      outlet.abort(CloseCode.BROKEN);
    }
    return abandoned;
  }

  /** Ends a connection to which something could not be sent. */
  void fail(Throwable failure) {
    DisconnectLog.failed(this, failure);
    abort(CloseCode.BROKEN);
  }
}
