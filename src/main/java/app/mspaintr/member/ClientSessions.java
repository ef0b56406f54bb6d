package app.mspaintr.member;

import app.mspaintr.http.ClientAddress;
import app.mspaintr.http.KeyedRateLimiter;
import app.mspaintr.http.RateClock;
import app.mspaintr.live.CloseCode;
import app.mspaintr.live.ConnectionRegistry;
import app.mspaintr.live.TopicHub;
import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.store.Topic;
import app.mspaintr.wire.Event;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes out who comes in at an endpoint. */
@ApplicationScoped
public class ClientSessions {
  /** Over how long those come back who were turned away for now. */
  private static final int BACK_WINDOW_MS = 10_000;

  /** The members who are in an audience. */
  private final Map<ClientSession, Topic> members = new ConcurrentHashMap<>();

  private Sessions sessions;
  private ConnectionRegistry seats;
  private TopicHub audiences;
  private ConnectionCounter connections;
  private ClientAddress addresses;
  private KeyedRateLimiter commands;
  private ChunkRateLimiter.Limit chunks;

  protected ClientSessions() {}

  @Inject
  ClientSessions(
      Sessions sessions,
      ConnectionRegistry seats,
      TopicHub audiences,
      ConnectionCounter connections,
      ClientAddress addresses,
      RateClock clock,
      Settings settings) {
    this.sessions = sessions;
    this.seats = seats;
    this.audiences = audiences;
    this.connections = connections;
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

  /** A visitor with a seat, not yet in an audience. */
  public ClientSession open(Session session) {
    Optional<SignedIn> member = Optional.empty();
    boolean known = true;
    try {
      member = sessions.signedIn(List.of(Handshake.cookies(session)));
    } catch (Refusal busy) {
      known = false; // and is turned away
    }
    Optional<Long> id = member.map(SignedIn::id);
    String key = id.map(String::valueOf).orElse(session.getId());
    return new ClientSession(
        seats.open(session),
        member.orElse(null),
        known,
        connections.begin(Handshake.address(session, addresses), id),
        new CommandRateLimiter(commands, key),
        new ChunkRateLimiter(chunks, key),
        audiences);
  }

  /**
   * Takes the visitor's seat in an audience; {@code reading} tells what they hear first. Who has
   * too many connections, or comes while too much happens, or to what is not there, is turned away.
   */
  public void join(
      ClientSession visitor, Topic topic, Supplier<ConnectionRegistry.Admission> reading) {
    if (!visitor.isKnown()) {
      reject(visitor, topic, CloseCode.BUSY);
      return;
    } else if (!visitor.connection().isAllowed()) {
      reject(visitor, topic, CloseCode.RATE_LIMITED);
      return;
    }
    try {
      visitor.member().ifPresent(member -> members.put(visitor, topic)); // held by the seat
      seats.join(visitor.seat(), topic, visitor.account(), reading);
      if (visitor.member().isPresent() && !sessions.isValid(visitor.account())) {
        seats.closeAllOf(visitor.account()); // signed out between the handshake and taking the seat
      }
    } catch (Refusal refusal) {
      members.remove(visitor);
      boolean gone = refusal.code() == RefusalCode.NOT_FOUND;
      reject(visitor, topic, gone ? CloseCode.REMOVED : CloseCode.BUSY);
    }
  }

  /** Tells one member alone, on each of their connections to such a topic. */
  public void sendTo(long member, Predicate<Topic> where, Event event) {
    members.forEach(
        (visitor, topic) -> {
          if (where.test(topic) && visitor.signedIn().id() == member) {
            visitor.send(event);
          }
        });
  }

  /** Whether a member is on any connection. */
  public boolean isOnline(long member) {
    return members.keySet().stream().anyMatch(visitor -> visitor.signedIn().id() == member);
  }

  /** Those who may come back do so over a window. */
  private void reject(ClientSession visitor, Topic topic, CloseCode why) {
    HandshakeMeters.endedWith(why).increment();
    int back =
        why == CloseCode.REMOVED ? 0 : ThreadLocalRandom.current().nextInt(1, BACK_WINDOW_MS);
    seats.reject(visitor.seat(), topic, why, back);
  }

  /** The visitor's connection is gone. */
  public void leave(ClientSession visitor) {
    visitor.connection().end();
    members.remove(visitor);
    seats.remove(visitor.seat());
  }
}
