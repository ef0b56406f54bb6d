package app.mspaintr.platform.live;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.EncodedEvent;
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

/** Every open connection: registered, watched, and removed. */
@ApplicationScoped
public class ConnectionRegistry {
  /** The first events for a client, and the place in the history that they tell. */
  public record Admission(long seq, List<EncodedEvent> first) {}

  /**
   * Where a connection is; {@code account} is the session that it belongs to, null for a guest's.
   */
  private record Place(Topic topic, String account) {}

  /** How often a shutdown looks whether everyone is gone. */
  private static final int DRAIN_STEP_MS = 20;

  private final Map<ClientConnection, Place> places = new ConcurrentHashMap<>();
  private volatile Function<Session, Outlet> outlets = SessionOutlet::new;
  private volatile boolean draining;
  private TopicHub hub;
  private ConnectionLimits limits;
  private Settings settings;

  protected ConnectionRegistry() {}

  @Inject
  ConnectionRegistry(TopicHub hub, LiveThreads threads, Settings settings) {
    this.hub = hub;
    this.settings = settings;
    this.limits = ConnectionLimits.of(settings);
    Runnable checking = new SafeRunnable("Connections were not looked after", this::check);
    threads.clock().scheduleWithFixedDelay(checking, 1, 1, TimeUnit.SECONDS);
  }

  /** Makes outlets that a server's own connections do better than the standard API. */
  public void useOutlets(Function<Session, Outlet> better) {
    outlets = better;
  }

  /** A connection that does not subscribe to any topic yet. */
  public ClientConnection open(Session session) {
    return new ClientConnection(session.getId(), outlets.apply(session), limits);
  }

  /**
   * Subscribes to a topic without a gap: the connection is registered first and its events are
   * held, then {@code reading} reads the history or a snapshot, then what was held and is newer
   * goes out.
   */
  public void join(
      ClientConnection connection, Topic topic, String account, Supplier<Admission> reading) {
    places.put(connection, new Place(topic, account));
    hub.subscribe(topic, connection);
    try {
      Admission admission = reading.get();
      hub.startAt(topic, admission.seq());
      connection.admit(admission.seq(), admission.first());
      if (draining) {
        connection.drain(CloseCode.RESTART, reconnectAfterMs());
      }
    } catch (RuntimeException e) {
      hub.unsubscribe(topic, connection);
      throw e; // the caller turns the connection away, which is watched until it is gone
    }
  }

  /** Closes a connection that never subscribed. */
  public void reject(
      ClientConnection connection, Topic topic, CloseCode why, int reconnectAfterMs) {
    places.put(connection, new Place(topic, null));
    connection.reject(why, reconnectAfterMs);
  }

  /** The connection is gone. */
  public void remove(ClientConnection connection) {
    connection.markClosed();
    Place place = places.remove(connection);
    if (place != null) {
      hub.unsubscribe(place.topic(), connection);
    }
  }

  /** Ends every connection of an account's session, everywhere at once. */
  public void closeAllOf(String account) {
    places.forEach(
        (connection, place) -> {
          if (account.equals(place.account())) {
            connection.close(CloseCode.SESSION_ENDED, 0);
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

  /** Bytes that slow connections hold, of those that {@code SEND_QUEUES_BYTES} bounds. */
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
    places.keySet().forEach(connection -> connection.drain(CloseCode.RESTART, reconnectAfterMs()));
    long deadline = System.nanoTime() + settings.time(Setting.DRAIN_SECONDS).toNanos();
    while (!places.isEmpty() && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(DRAIN_STEP_MS);
    }
    places.keySet().forEach(connection -> connection.close(CloseCode.RESTART, reconnectAfterMs()));
  }

  private int reconnectAfterMs() {
    int window = Math.max(1, settings.number(Setting.RECONNECT_WINDOW_MS));
    return ThreadLocalRandom.current().nextInt(window);
  }

  private void check() {
    long now = System.nanoTime();
    places.keySet().forEach(connection -> check(connection, now));
  }

  private void check(ClientConnection connection, long now) {
    try {
      if (!connection.check(now)) {
        remove(connection);
      }
    } catch (Throwable e) { // one connection's trouble must not reach those after it
      DisconnectLog.failed(connection, e);
    }
  }
}
