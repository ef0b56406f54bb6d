package app.mspaintr.account;

import static app.mspaintr.account.TestMembers.ADDRESS;
import static app.mspaintr.account.TestMembers.CHEAP;
import static app.mspaintr.account.TestMembers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInServiceTest {
  @TempDir Path folder;
  private TestMembers ours;

  @BeforeEach
  void open() {
    ours = new TestMembers(folder);
  }

  @AfterEach
  void close() {
    ours.close();
  }

  @Test
  void takesTheNameInAnyCase() {
    ours.join("Ada");
    NewSession begun = signIn("aDA", PASSWORD);
    assertThat(begun.person().name()).isEqualTo("Ada");
    assertThat(ours.sessions.signedIn(begun.token())).isPresent();
  }

  @Test
  void costsAndTellsTheSameWhetherTheNameExistsOrNot() {
    ours.join("Ada");
    ours.hashings.set(0);
    ApplicationException wrongPassword = refusal(ours.signingIn(CHEAP), "Ada", "wrong");
    assertThat(ours.hashings.getAndSet(0)).isEqualTo(1);
    ApplicationException wrongName = refusal(ours.signingIn(CHEAP), "Bob", PASSWORD);
    assertThat(ours.hashings.getAndSet(0)).isEqualTo(1);
    ApplicationException noName = refusal(ours.signingIn(CHEAP), "", PASSWORD);
    assertThat(ours.hashings.getAndSet(0)).isEqualTo(1);
    assertThat(wrongPassword.code()).isEqualTo(ErrorCode.WRONG_NAME_OR_PASSWORD);
    assertThat(told(wrongName)).isEqualTo(told(wrongPassword));
    assertThat(told(noName)).isEqualTo(told(wrongPassword));
  }

  @Test
  void rotatesTheSession() {
    SessionToken before = ours.join("Ada").token();
    SessionToken after =
        ours.signingIn(CHEAP)
            .signIn(ADDRESS, new SignInRequest("Ada", PASSWORD), Optional.of(before))
            .token();
    assertThat(after).isNotEqualTo(before);
    assertThat(ours.sessions.signedIn(before)).isEmpty();
    assertThat(ours.sessions.signedIn(after)).isPresent();
    assertThat(ours.endedConnections).containsExactly(before.hash());
  }

  @Test
  void leavesOtherBrowsersSignedIn() {
    SessionToken laptop = ours.join("Ada").token();
    signIn("Ada", PASSWORD);
    assertThat(ours.sessions.signedIn(laptop)).isPresent();
    assertThat(ours.endedConnections).isEmpty();
  }

  @Test
  void aFailureEndsNothing() {
    SessionToken before = ours.join("Ada").token();
    assertThatExceptionOfType(ApplicationException.class)
        .isThrownBy(
            () ->
                ours.signingIn(CHEAP)
                    .signIn(ADDRESS, new SignInRequest("Ada", "wrong"), Optional.of(before)));
    assertThat(ours.sessions.signedIn(before)).isPresent();
  }

  @Test
  void renewsAHashOfOtherParameters() {
    ours.join("Ada");
    String old = kept("Ada");
    Argon2Function dearer = Argon2Function.getInstance(128, 2, 1, 32, Argon2.ID);
    ours.signingIn(dearer).signIn(ADDRESS, new SignInRequest("Ada", PASSWORD), Optional.empty());
    assertThat(kept("Ada")).isNotEqualTo(old).contains("m=128,t=2");
    String renewed = kept("Ada");
    ours.signingIn(dearer).signIn(ADDRESS, new SignInRequest("Ada", PASSWORD), Optional.empty());
    assertThat(kept("Ada")).isEqualTo(renewed);
  }

  @Test
  void isLimitedByNameFromManyAddresses() {
    ours.values.put(Setting.SIGN_INS_PER_NAME_HOUR, "3");
    SignInService signingIn = ours.signingIn(CHEAP);
    for (int i = 0; i < 3; i++) {
      String name = i % 2 == 0 ? "Ada" : "ADA";
      assertThat(refusal(signingIn, "192.0.2." + i, name, "wrong").code())
          .isEqualTo(ErrorCode.WRONG_NAME_OR_PASSWORD);
    }
    assertThat(refusal(signingIn, "192.0.2.99", "ada", "wrong").code())
        .isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(refusal(signingIn, "192.0.2.99", "bob", "wrong").code())
        .isEqualTo(ErrorCode.WRONG_NAME_OR_PASSWORD);
  }

  @Test
  void isLimitedByAddressOverManyNamesAndThenCountsNoName() {
    ours.values.put(Setting.SIGN_INS_PER_ADDRESS_HOUR, "3");
    ours.values.put(Setting.SIGN_INS_PER_NAME_HOUR, "1");
    SignInService signingIn = ours.signingIn(CHEAP);
    for (int i = 0; i < 3; i++) {
      refusal(signingIn, "192.0.2.1", "name-" + i, "wrong");
    }
    assertThat(refusal(signingIn, "192.0.2.1", "ada", "wrong").code())
        .isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(refusal(signingIn, "192.0.2.2", "ada", "wrong").code())
        .isEqualTo(ErrorCode.WRONG_NAME_OR_PASSWORD);
  }

  @Test
  void isNotLimitedWhereTheOperatorLiftsTheLimits() {
    ours.values.put(Setting.SIGN_INS_PER_NAME_HOUR, "1");
    ours.values.put(Setting.LIMITS, "off");
    SignInService signingIn = ours.signingIn(CHEAP);
    for (int i = 0; i < 5; i++) {
      assertThat(refusal(signingIn, "ada", "wrong").code())
          .isEqualTo(ErrorCode.WRONG_NAME_OR_PASSWORD);
    }
  }

  private NewSession signIn(String name, String password) {
    return ours.signingIn(CHEAP)
        .signIn(ADDRESS, new SignInRequest(name, password), Optional.empty());
  }

  /** All that the sender is told. */
  private static List<Object> told(ApplicationException e) {
    return List.of(e.code(), e.getMessage(), e.field(), e.retryAfter());
  }

  private static ApplicationException refusal(
      SignInService signingIn, String name, String password) {
    return refusal(signingIn, ADDRESS, name, password);
  }

  private static ApplicationException refusal(
      SignInService signingIn, String address, String name, String password) {
    return catchThrowableOfType(
        ApplicationException.class,
        () -> signingIn.signIn(address, new SignInRequest(name, password), Optional.empty()));
  }

  private String kept(String name) {
    return ours.read(() -> ours.members.byName(name)).orElseThrow().passwordHash();
  }
}
