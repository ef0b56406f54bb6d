package app.mspaintr.live;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.store.Topic;
import app.mspaintr.wire.EncodedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every open connection's seat: taken, watched, and left. */
@ApplicationScoped
public class ConnectionRegistry {
  /** What a joining client is told first, and the place in the history that this is true at. */
  public record Admission(long seq, List<EncodedEvent> first) {}

  /** A taken seat; {@code account} is whose session it belongs to, null for a guest's. */
  private record Place(Topic topic, String account) {}

  /** How often a shutdown looks whether everyone is gone. */
  private static final int DRAIN_STEP_MS = 20;

  private final Map<ClientConnection, Place> places = new ConcurrentHashMap<>();
  private volatile Function<Session, Outlet> outlets = SessionOutlet::new;
  private volatile boolean draining;
  private TopicHub audiences;
  private ConnectionLimits limits;
  private Settings settings;

  protected ConnectionRegistry() {}

  @Inject
  ConnectionRegistry(TopicHub audiences, LiveThreads threads, Settings settings) {
    this.audiences = audiences;
    this.settings = settings;
    this.limits = ConnectionLimits.of(settings);
    Runnable checking = new SafeRunnable("Connections were not looked after", this::check);
    threads.clock().scheduleWithFixedDelay(checking, 1, 1, TimeUnit.SECONDS);
  }

  /** Makes outlets that a server's own connections do better than the standard API. */
  public void useOutlets(Function<Session, Outlet> better) {
    outlets = better;
  }

  /** A seat for a new connection, not yet in any audience. */
  public ClientConnection open(Session session) {
    return new ClientConnection(session.getId(), outlets.apply(session), limits);
  }

  /**
   * Joins a topic without a gap: the seat is taken first and its events are held, then {@code
   * reading} reads the history or a snapshot, then what was held and is newer goes out.
   */
  public void join(
      ClientConnection seat, Topic topic, String account, Supplier<Admission> reading) {
    places.put(seat, new Place(topic, account));
    audiences.subscribe(topic, seat);
    try {
      Admission admission = reading.get();
      audiences.startAt(topic, admission.seq());
      seat.admit(admission.seq(), admission.first());
      if (draining) {
        seat.drain(CloseCode.RESTART, reconnectAfterMs());
      }
    } catch (RuntimeException e) {
      audiences.unsubscribe(topic, seat);
      throw e; // the caller turns the connection away, which is watched until it is gone
    }
  }

  /** Closes a connection that never got into its audience. */
  public void reject(ClientConnection seat, Topic topic, CloseCode why, int reconnectAfterMs) {
    places.put(seat, new Place(topic, null));
    seat.reject(why, reconnectAfterMs);
  }

  /** The connection is gone. */
  public void remove(ClientConnection seat) {
    seat.markClosed();
    Place place = places.remove(seat);
    if (place != null) {
      audiences.unsubscribe(place.topic(), seat);
    }
  }

  /** Ends every connection of an account's session, everywhere at once. */
  public void closeAllOf(String account) {
    places.forEach(
        (seat, place) -> {
          if (account.equals(place.account())) {
            seat.close(CloseCode.SESSION_ENDED, 0);
          }
        });
  }

  /** Open connections. */
  public int count() {
    return places.size();
  }

  /** Events that wait for all connections. */
  public long waitingEvents() {
    return places.keySet().stream().mapToLong(ClientConnection::waiting).sum();
  }

  /** Bytes that slow connections hold, of those that {@code SEATS_BYTES} bounds. */
  public long heldBytes() {
    return limits.memory().held();
  }

  /** Whether everyone is being sent away. */
  public boolean isDraining() {
    return draining;
  }

  /**
   * Tells everyone to come back after the restart, spread over a window so that they do not come as
   * a herd, each after the answers to its commands, and waits until they are gone, or for the
   * operator's {@code DRAIN_SECONDS}.
   */
  void onShutdown(@Observes @BeforeDestroyed(ApplicationScoped.class) Object shutdown)
      throws InterruptedException {
    draining = true;
    places.keySet().forEach(seat -> seat.drain(CloseCode.RESTART, reconnectAfterMs()));
    long deadline = System.nanoTime() + settings.time(Setting.DRAIN_SECONDS).toNanos();
    while (!places.isEmpty() && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(DRAIN_STEP_MS);
    }
    places.keySet().forEach(seat -> seat.close(CloseCode.RESTART, reconnectAfterMs()));
  }

  private int reconnectAfterMs() {
    int window = Math.max(1, settings.number(Setting.RECONNECT_WINDOW_MS));
    return ThreadLocalRandom.current().nextInt(window);
  }

  private void check() {
    long now = System.nanoTime();
    places.keySet().forEach(seat -> check(seat, now));
  }

  private void check(ClientConnection seat, long now) {
    try {
      if (!seat.check(now)) {
        remove(seat);
      }
    } catch (Throwable e) { // one connection's trouble must not reach those after it
      DisconnectLog.failed(seat, e);
    }
  }
}
