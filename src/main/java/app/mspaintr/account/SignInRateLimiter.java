package app.mspaintr.account;

import app.mspaintr.platform.http.KeyedRateLimiter;
import app.mspaintr.platform.http.RateClock;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Counts attempts to join and to sign in, right or wrong, by address and by name. */
@ApplicationScoped
public class SignInRateLimiter {
  private boolean limited;
  private KeyedRateLimiter addresses;
  private KeyedRateLimiter names;

  protected SignInRateLimiter() {}

  @Inject
  SignInRateLimiter(Settings settings, RateClock clock) {
    limited = settings.limited();
    addresses = KeyedRateLimiter.hourly(settings.number(Setting.SIGN_INS_PER_ADDRESS_HOUR), clock);
    names = KeyedRateLimiter.hourly(settings.number(Setting.SIGN_INS_PER_NAME_HOUR), clock);
  }

  /**
   * Counts one attempt. The name counts only where the address is allowed: a limited address can
   * neither lock others out of their names nor push names out of memory.
   *
   * @param name empty where what was typed can be nobody's
   * @throws ApplicationException {@code rateLimited}
   */
  void acquire(String address, Optional<MemberName> name) {
    if (limited) {
      check(addresses.acquire(address));
      name.ifPresent(typed -> check(names.acquire(typed.key())));
    }
  }

  private static void check(Duration wait) {
    if (!wait.isZero()) {
      throw ApplicationException.ofNow(
          ErrorCode.RATE_LIMITED, "Too many attempts. Please wait a while.", wait);
    }
  }
}
