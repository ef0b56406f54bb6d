package app.mspaintr.account;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id, slow by design: at most as many hashings at once as there are cores, so that a wave of
 * sign-ins waits or is refused while the rooms go on.
 */
@ApplicationScoped
public class PasswordHashing {
  /** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
  private static final Argon2Function TODAYS =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** RFC 9106 §3.1 recommends 16 bytes. */
  private static final int SALT_BYTES = 16;

  /** How many may wait a core: more would only wait to be refused. */
  private static final int WAITING_PER_CORE = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Argon2Function argon2;
  private Semaphore turns;
  private int mostWaiting;
  private Duration wait;

  protected PasswordHashing() {}

  @Inject
  PasswordHashing(Settings settings) {
    this(
        TODAYS, Runtime.getRuntime().availableProcessors(), settings.time(Setting.HASHING_WAIT_MS));
  }

  PasswordHashing(Argon2Function argon2, int atOnce, Duration wait) {
    this.argon2 = argon2;
    this.turns = new Semaphore(atOnce, true);
    this.mostWaiting = atOnce * WAITING_PER_CORE;
    this.wait = wait;
  }

  /**
   * The hash to keep, a PHC string with parameters and salt. Takes tens of milliseconds of one core
   * and 19 MiB.
   *
   * @throws ApplicationException {@code busy}, where too many others are in line
   */
  String hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return inTurn(() -> argon2.hash(bytes(password), salt).getResult());
  }

  /**
   * Whether {@code password} is the one that {@code kept} was made of. Without a kept hash the
   * answer is no, after the same work: its time does not tell whether a name exists.
   *
   * @throws ApplicationException {@code busy}, where too many others are in line
   */
  boolean matches(Password password, Optional<String> kept) {
    String compared = kept.orElseGet(this::nobodys);
    return inTurn(
        () -> Argon2Function.getInstanceFromHash(compared).check(password.text(), compared));
  }

  /** Whether {@code kept} was made with other parameters than today's. */
  boolean isOutdated(String kept) {
    return !Argon2Function.getInstanceFromHash(kept).equals(argon2);
  }

  /** Runs one hashing; tests count here. */
  <T> T inTurn(Supplier<T> hashing) {
    boolean granted = false;
    try {
      granted =
          turns.getQueueLength() < mostWaiting
              && turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops: busy it is
    }
    if (!granted) {
      throw ApplicationException.ofNow(
          ErrorCode.BUSY,
          "Too many people are signing in right now. Please try again.",
          wait.plusSeconds(1));
    }
    try {
      return hashing.get();
    } finally {
      turns.release();
    }
  }

  /** A hash with today's parameters that no password is known for: 256 zero bits. */
  private String nobodys() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            argon2.getVersion(),
            argon2.getMemory(),
            argon2.getIterations(),
            argon2.getParallelism(),
            base64.encodeToString(new byte[SALT_BYTES]),
            base64.encodeToString(new byte[argon2.getOutputLength()]));
  }

  private static byte[] bytes(Password password) {
    return password.text().getBytes(StandardCharsets.UTF_8);
  }
}
