package app.mspaintr.platform.live;

import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Frame;
import app.mspaintr.platform.wire.ImageChunk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** An outlet that writes down what is sent, each send in flight until the test ends it. */
public class FakeOutlet implements Outlet {
  private final List<Object> sent = new ArrayList<>();
  private final Deque<Consumer<Throwable>> inFlight = new ArrayDeque<>();
  private boolean atOnce;
  private Runnable sending = () -> {};
  private CloseCode closed;
  private CloseCode cut;

  /** From now on every send is done when it is begun. */
  public FakeOutlet doneAtOnce() {
    atOnce = true;
    return this;
  }

  /** From now on this happens while a send of a frame is begun. */
  void whileSending(Runnable sending) {
    this.sending = sending;
  }

  /** A connection whose frames come here, admitted. */
  public ClientConnection connection() {
    ClientConnection connection =
        new ClientConnection("test", this, ConnectionLimits.of(new Settings(setting -> null)));
    connection.admit(0, List.of());
    return connection;
  }

  /** The one send that is in flight is done. */
  void done() {
    done(null);
  }

  synchronized void done(Throwable failure) {
    inFlight.remove().accept(failure);
  }

  /** Frames as lists of texts, chunks, and {@code "ping"}, in the order they were sent. */
  synchronized List<Object> sent() {
    return List.copyOf(sent);
  }

  /** All events that were sent. */
  public List<String> events() {
    List<String> all = new ArrayList<>();
    for (Object one : sent()) {
      if (one instanceof List<?> frame) {
        frame.forEach(event -> all.add((String) event));
      }
    }
    return all;
  }

  /** Sends that are not done; never more than one. */
  synchronized int inFlight() {
    return inFlight.size();
  }

  synchronized CloseCode closed() {
    return closed;
  }

  synchronized CloseCode abort() {
    return cut;
  }

  @Override
  public void send(Frame frame, Consumer<Throwable> done) {
    sending.run();
    begin(frame.events().stream().map(EncodedEvent::text).toList(), done);
  }

  @Override
  public void send(ImageChunk chunk, Consumer<Throwable> done) {
    begin(chunk, done);
  }

  @Override
  public void ping(Consumer<Throwable> done) {
    begin("ping", done);
  }

  @Override
  public synchronized void close(CloseCode closeCode) {
    closed = closeCode;
  }

  @Override
  public synchronized void abort(CloseCode closeCode) {
    cut = closeCode;
  }

  private void begin(Object what, Consumer<Throwable> done) {
    boolean end;
    synchronized (this) {
      sent.add(what);
      end = atOnce;
      if (!end) {
        inFlight.add(done);
        if (inFlight.size() > 1) {
          throw new AssertionError("Two sends at once: " + sent);
        }
      }
    }
    if (end) {
      done.accept(null);
    }
  }
}
