package app.mspaintr.account;

import app.mspaintr.platform.http.RateClock;
import app.mspaintr.platform.live.ConnectionRegistry;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.TestDatabase;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The beans of this package over a real database, with a clock to set and cheap hashing. */
final class TestMembers implements AutoCloseable {
  static final String ADDRESS = "192.0.2.1";
  static final String PASSWORD = "correct horse battery";
  static final Argon2Function CHEAP = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);

  final Map<Setting, String> values = new EnumMap<>(Setting.class);
  final List<String> endedConnections = new ArrayList<>();
  final AtomicInteger hashings = new AtomicInteger();
  final TestDatabase database;
  final Members members;
  final SessionStore store;
  final Sessions sessions;
  Instant now = Instant.parse("2026-11-22T10:00:00Z");

  TestMembers(Path folder) {
    database = TestDatabase.in(folder);
    members = new Members(database.transactions());
    store = new SessionStore(database.transactions());
    sessions =
        new Sessions(
            database.transactions(),
            store,
            members,
            new EndedConnections(),
            settings(),
            new SetClock());
  }

  Settings settings() {
    return new Settings(values::get);
  }

  JoinService joining(Argon2Function argon2) {
    return new JoinService(
        database.transactions(),
        members,
        hashing(argon2),
        new SignInRateLimiter(settings(), new RateClock()),
        sessions);
  }

  SignInService signingIn(Argon2Function argon2) {
    return new SignInService(
        database.transactions(),
        members,
        hashing(argon2),
        new SignInRateLimiter(settings(), new RateClock()),
        sessions);
  }

  /** Joins, with a fixed password. */
  NewSession join(String name) {
    return joining(CHEAP).join(ADDRESS, new JoinRequest(name, PASSWORD, null), Optional.empty());
  }

  /** Reads in a transaction. */
  <T> T read(Supplier<T> work) {
    return database.transactions().read(work);
  }

  @Override
  public void close() {
    database.close();
  }

  private PasswordHashing hashing(Argon2Function argon2) {
    return new PasswordHashing(argon2, 2, Duration.ofSeconds(30)) {
      @Override
      <T> T inTurn(Supplier<T> hashing) {
        hashings.incrementAndGet();
        return super.inTurn(hashing);
      }
    };
  }

  /** Remembers whose connections were ended. */
  private final class EndedConnections extends ConnectionRegistry {
    @Override
    public void closeAllOf(String account) {
      endedConnections.add(account);
    }
  }

  private final class SetClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
