package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
  private static final Password RIGHT = new Password("correct horse battery");
  private static final Password WRONG = new Password("correct horse batterz");

  /** Parameters of another day, and cheap. */
  private static final Argon2Function CHEAP = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);

  private final PasswordHashing todays = new PasswordHashing(new Settings(setting -> null));

  @Test
  void keepsAPhcStringWithOwaspsParametersAndAnOwnSalt() {
    String kept = todays.hash(RIGHT);
    assertThat(kept)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
        .isNotEqualTo(todays.hash(RIGHT));
  }

  @Test
  void knowsTheRightPassword() {
    Optional<String> kept = Optional.of(todays.hash(RIGHT));
    assertThat(todays.matches(RIGHT, kept)).isTrue();
    assertThat(todays.matches(WRONG, kept)).isFalse();
  }

  @Test
  void knowsAHashOfOtherParametersAndThatItIsOutdated() {
    String old = new PasswordHashing(CHEAP, 1, Duration.ofSeconds(1)).hash(RIGHT);
    assertThat(todays.matches(RIGHT, Optional.of(old))).isTrue();
    assertThat(todays.matches(WRONG, Optional.of(old))).isFalse();
    assertThat(todays.isOutdated(old)).isTrue();
    assertThat(todays.isOutdated(todays.hash(RIGHT))).isFalse();
  }

  @Test
  void agreesWithTheReferenceImplementation() {
    // RFC 9106's authors' phc-winner-argon2, test.c: password "password", salt "somesalt"
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(todays.matches(new Password("password"), Optional.of(reference))).isTrue();
  }

  @Test
  void neverFindsThePasswordOfNobody() {
    assertThat(todays.matches(new Password(""), Optional.empty())).isFalse();
    assertThat(todays.matches(RIGHT, Optional.empty())).isFalse();
  }

  @Test
  void hashesAtMostAsManyAtOnceAsItMayAndLetsOthersWait() {
    PasswordHashing hashing = new PasswordHashing(CHEAP, 2, Duration.ofSeconds(30));
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<?>[] all =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () ->
                            hashing.inTurn(
                                () -> {
                                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                  awaitLatch(go);
                                  return running.decrementAndGet();
                                }),
                        task -> new Thread(task).start()))
            .toArray(CompletableFuture[]::new);
    await().until(() -> running.get() == 2);
    go.countDown();
    CompletableFuture.allOf(all).join();
    assertThat(most).hasValue(2);
  }

  @Test
  void refusesWhoWouldWaitTooLong() {
    PasswordHashing hashing = new PasswordHashing(CHEAP, 1, Duration.ofMillis(20));
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(
            () ->
                hashing.inTurn(
                    () -> {
                      busy.countDown();
                      awaitLatch(go);
                      return 1;
                    }),
            task -> new Thread(task).start());
    awaitLatch(busy);
    assertThatThrownBy(() -> hashing.hash(RIGHT))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            rejection -> {
              assertThat(rejection.code()).isEqualTo(ErrorCode.BUSY);
              assertThat(rejection.retryAfter()).isPositive();
            });
    go.countDown();
    first.join();
    assertThat(hashing.matches(RIGHT, Optional.of(hashing.hash(RIGHT)))).isTrue();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
