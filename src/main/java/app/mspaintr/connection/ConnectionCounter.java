package app.mspaintr.connection;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the open connections of every address and of every member. */
@ApplicationScoped
public class ConnectionCounter {
  private final Map<String, Integer> open = new HashMap<>();
  private boolean limited;
  private int mostOfAddress;
  private int mostOfMember;

  protected ConnectionCounter() {}

  @Inject
  ConnectionCounter(Settings settings) {
    limited = settings.limited();
    mostOfAddress = settings.number(Setting.CONNECTIONS_PER_ADDRESS);
    mostOfMember = settings.number(Setting.CONNECTIONS_PER_MEMBER);
  }

  /** One connection that counts until it is ended, however often. */
  final class Lease {
    private final Optional<String> address;
    private final Optional<Long> member;
    private boolean ended;

    private Lease(Optional<String> address, Optional<Long> member) {
      this.address = address;
      this.member = member;
    }

    /** Whether there are no more than may be. */
    boolean isAllowed() {
      synchronized (open) {
        return !limited
            || address.map(it -> open.get(it) <= mostOfAddress).orElse(true)
                && member.map(it -> open.get(key(it)) <= mostOfMember).orElse(true);
      }
    }

    void end() {
      synchronized (open) {
        if (!ended) {
          ended = true;
          count(-1);
        }
      }
    }

    private void count(int more) {
      address.ifPresent(it -> add(it, more));
      member.ifPresent(it -> add(key(it), more));
    }
  }

  /**
   * Counts a new connection.
   *
   * @param address empty where the server does not tell
   * @param member empty for a guest
   */
  Lease begin(Optional<String> address, Optional<Long> member) {
    Lease counted = new Lease(address, member);
    synchronized (open) {
      counted.count(1);
    }
    return counted;
  }

  private void add(String key, int more) {
    open.merge(key, more, (a, b) -> a + b == 0 ? null : a + b);
  }

  private static String key(long member) {
    return "member " + member;
  }
}
