package app.mspaintr.connection;

import app.mspaintr.account.Sessions;
import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.http.ClientAddress;
import app.mspaintr.platform.http.KeyedRateLimiter;
import app.mspaintr.platform.http.RateClock;
import app.mspaintr.platform.live.CloseCode;
import app.mspaintr.platform.live.ConnectionRegistry;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Opens a session for each client that comes in at an endpoint. */
@ApplicationScoped
public class ClientSessions {
  /** Over how long those come back who were turned away for now. */
  private static final int BACK_WINDOW_MS = 10_000;

  /** The sessions of members that subscribed. */
  private final Set<ClientSession> members = ConcurrentHashMap.newKeySet();

  private Sessions sessions;
  private ConnectionRegistry registry;
  private ConnectionCounter counter;
  private ClientAddress addresses;
  private KeyedRateLimiter commands;
  private ChunkRateLimiter.Limit chunks;

  protected ClientSessions() {}

  @Inject
  ClientSessions(
      Sessions sessions,
      ConnectionRegistry registry,
      ConnectionCounter counter,
      ClientAddress addresses,
      RateClock clock,
      Settings settings) {
    this.sessions = sessions;
    this.registry = registry;
    this.counter = counter;
    this.addresses = addresses;
    this.commands =
        settings.limited()
            ? KeyedRateLimiter.perSecond(
                settings.number(Setting.COMMANDS_PER_SECOND),
                settings.number(Setting.COMMANDS_BURST),
                clock)
            : null;
    this.chunks = ChunkRateLimiter.Limit.of(settings, clock);
  }

  /** A session of a client that is to watch {@code topic}, and does not subscribe yet. */
  public ClientSession open(Session session, Topic topic) {
    Optional<SignedIn> member = Optional.empty();
    boolean known = true;
    try {
      member = sessions.signedIn(List.of(Handshake.cookies(session)));
    } catch (ApplicationException busy) {
      known = false; // and is turned away
    }
    Optional<Long> id = member.map(SignedIn::id);
    String key = id.map(String::valueOf).orElse(session.getId());
    return new ClientSession(
        registry.open(session),
        topic,
        member.orElse(null),
        known,
        counter.begin(Handshake.address(session, addresses), id),
        new CommandRateLimiter(commands, key),
        new ChunkRateLimiter(chunks, key));
  }

  /**
   * Subscribes the client to its topic; {@code reading} reads what it is sent first. The server
   * closes a connection too many, one that comes while it is busy, and one to a topic that is not
   * there.
   */
  public void join(ClientSession client, Supplier<ConnectionRegistry.Admission> reading) {
    if (!client.isKnown()) {
      reject(client, CloseCode.BUSY);
      return;
    } else if (!client.lease().isAllowed()) {
      reject(client, CloseCode.RATE_LIMITED);
      return;
    }
    try {
      client.member().ifPresent(member -> members.add(client)); // held by the connection
      registry.join(client.connection(), client.topic(), client.account(), reading);
      if (client.member().isPresent() && !sessions.isValid(client.account())) {
        registry.closeAllOf(
            client.account()); // signed out between the handshake and taking the connection
      }
    } catch (ApplicationException refusal) {
      members.remove(client);
      boolean gone = refusal.code() == ErrorCode.NOT_FOUND;
      reject(client, gone ? CloseCode.REMOVED : CloseCode.BUSY);
    }
  }

  /** Sends an event to one member alone, on each of its connections to such a topic. */
  public void sendTo(long member, Predicate<Topic> where, Event event) {
    members.forEach(
        client -> {
          if (where.test(client.topic()) && client.signedIn().id() == member) {
            client.send(event);
          }
        });
  }

  /** Whether a member is on any connection. */
  public boolean isOnline(long member) {
    return members.stream().anyMatch(client -> client.signedIn().id() == member);
  }

  /** Those who may come back do so over a window. */
  private void reject(ClientSession client, CloseCode why) {
    HandshakeMeters.endedWith(why).increment();
    int back =
        why == CloseCode.REMOVED ? 0 : ThreadLocalRandom.current().nextInt(1, BACK_WINDOW_MS);
    registry.reject(client.connection(), client.topic(), why, back);
  }

  /** The client's connection is gone. */
  public void leave(ClientSession client) {
    client.lease().end();
    members.remove(client);
    registry.remove(client.connection());
  }
}
