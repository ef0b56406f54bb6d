package app.mspaintr.account;

import app.mspaintr.platform.live.ConnectionRegistry;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The sign-in sessions: they begin, are used, and end together with their open connections. */
@ApplicationScoped
public class Sessions {
  /** How exactly a session's last use is known: one write an hour, not one a request. */
  private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

  private Transactions transactions;
  private SessionStore store;
  private Members members;
  private ConnectionRegistry connections;
  private Duration lifetime;
  private Clock clock;

  protected Sessions() {}

  @Inject
  Sessions(
      Transactions transactions,
      SessionStore store,
      Members members,
      ConnectionRegistry connections,
      Settings settings) {
    this(transactions, store, members, connections, settings, Clock.systemUTC());
  }

  Sessions(
      Transactions transactions,
      SessionStore store,
      Members members,
      ConnectionRegistry connections,
      Settings settings,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.members = members;
    this.connections = connections;
    this.lifetime = settings.time(Setting.SESSION_DAYS);
    this.clock = clock;
  }

  /** The member who sent a request, by its {@code Cookie} headers; empty for a guest. */
  public Optional<SignedIn> signedIn(Collection<String> cookieHeaders) {
    return SessionCookie.token(cookieHeaders).flatMap(this::signedIn);
  }

  /** The member with this session token; empty where no session has it, or not any more. */
  public Optional<SignedIn> signedIn(String token) {
    return SessionToken.of(token).flatMap(this::signedIn);
  }

  /**
   * Whether a session, {@link SignedIn#session}, still holds. Asked again after a connection is
   * taken, so that a sign-out in between does not leave a connection open.
   */
  public boolean isValid(String session) {
    return transactions.read(() -> store.find(session).filter(this::isValid).isPresent());
  }

  /**
   * Begins a session in the transaction of {@code who}; the one that the browser brought ends, so
   * that a token somebody planted or saw before is worth nothing.
   */
  NewSession begin(Supplier<Member> who, Optional<SessionToken> brought) {
    SessionToken token = SessionToken.fresh();
    NewSession begun =
        transactions.write(
            () -> {
              Member member = who.get();
              brought.ifPresent(old -> store.remove(old.hash()));
              store.add(new MemberSession(token.hash(), member.id(), clock.instant()));
              return new NewSession(member.person(), token);
            });
    brought.ifPresent(old -> connections.closeAllOf(old.hash()));
    return begun;
  }

  /** Ends a session and its connections; one that does not exist already has ended. */
  void end(SessionToken token) {
    end(List.of(token.hash()));
  }

  /** Ends these sessions, by their tokens' hashes. */
  void end(List<String> tokenHashes) {
    transactions.write(
        () -> {
          tokenHashes.forEach(store::remove);
          return null;
        });
    tokenHashes.forEach(connections::closeAllOf);
  }

  Optional<SignedIn> signedIn(SessionToken token) {
    Optional<Use> use = transactions.read(() -> store.find(token.hash()).flatMap(this::use));
    use.filter(found -> found.last().isBefore(clock.instant().minus(USE_NOTED_EVERY)))
        .ifPresent(found -> note(found.who()));
    return use.map(Use::who);
  }

  private Optional<Use> use(MemberSession session) {
    return members
        .find(session.member())
        .filter(member -> isValid(session))
        .map(member -> new SignedIn(member.id(), member.person(), session.tokenHash()))
        .map(who -> new Use(who, session.usedAt()));
  }

  private void note(SignedIn who) {
    try {
      transactions.write(
          () -> {
            store.use(who.session(), clock.instant());
            return null;
          });
    } catch (
        ApplicationException busy) { // who only reads must not hear of it; the next time will do
      System.getLogger("mspaintr.member").log(Level.DEBUG, "A session's use was not noted", busy);
    }
  }

  private boolean isValid(MemberSession session) {
    return session.usedAt().isAfter(lastUseThatHolds(clock.instant()));
  }

  /** The time since when, at {@code now}, a session must have been used to hold. */
  Instant lastUseThatHolds(Instant now) {
    return now.minus(lifetime);
  }

  private record Use(SignedIn who, Instant last) {}
}
