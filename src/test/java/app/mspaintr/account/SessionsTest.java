package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  @TempDir Path folder;
  private TestMembers ours;
  private Sessions sessions;

  @BeforeEach
  void open() {
    ours = new TestMembers(folder);
    sessions = ours.sessions;
  }

  @AfterEach
  void close() {
    ours.close();
  }

  @Test
  void tellWhoIsSignedIn() {
    SessionToken token = ours.join("Ada").token();
    SignedIn ada = sessions.signedIn(token.text()).orElseThrow();
    assertThat(ada.person()).isEqualTo(new Person("Ada", "Ada"));
    assertThat(ada.session()).isEqualTo(token.hash());
    assertThat(sessions.signedIn(List.of("a=b; mspaintr_session=" + token.text()))).contains(ada);
    assertThat(sessions.isValid(ada.session())).isTrue();
  }

  @Test
  void knowNobodyByAnotherToken() {
    SessionToken token = ours.join("Ada").token();
    assertThat(sessions.signedIn(SessionToken.fresh())).isEmpty();
    assertThat(sessions.signedIn(token.hash())).isEmpty();
    assertThat(sessions.signedIn(List.of())).isEmpty();
  }

  @Test
  void keepNoTokenInTheDatabase() {
    SessionToken token = ours.join("Ada").token();
    assertThat(ours.read(() -> ours.store.find(token.hash()))).isPresent();
    assertThat(ours.read(() -> ours.store.find(token.text()))).isEmpty();
  }

  @Test
  void endWithTheirConnections() {
    SessionToken token = ours.join("Ada").token();
    SessionToken other = ours.join("Bob").token();
    sessions.end(token);
    assertThat(sessions.signedIn(token)).isEmpty();
    assertThat(sessions.isValid(token.hash())).isFalse();
    assertThat(ours.endedConnections).containsExactly(token.hash());
    assertThat(sessions.signedIn(other)).isPresent();
    sessions.end(token); // again changes nothing
  }

  @Test
  void endWhenNobodyUsedThemForLong() {
    SessionToken token = ours.join("Ada").token();
    pass(Duration.ofDays(29));
    assertThat(sessions.signedIn(token)).isPresent();
    pass(Duration.ofDays(29));
    assertThat(sessions.signedIn(token)).isPresent();
    pass(Duration.ofDays(30));
    assertThat(sessions.signedIn(token)).isEmpty();
    assertThat(sessions.isValid(token.hash())).isFalse();
  }

  @Test
  void noteTheirUseOnceAnHour() {
    SessionToken token = ours.join("Ada").token();
    Instant begun = ours.now;
    pass(Duration.ofMinutes(59));
    sessions.signedIn(token);
    assertThat(usedAt(token)).isEqualTo(begun);
    pass(Duration.ofMinutes(2));
    sessions.signedIn(token);
    assertThat(usedAt(token)).isEqualTo(begun.plus(Duration.ofMinutes(61)));
  }

  @Test
  void areSweptWhenNobodyUsedThemForLong() {
    SessionToken old = ours.join("Ada").token();
    pass(Duration.ofDays(15));
    SessionToken young = ours.join("Bob").token();
    pass(Duration.ofDays(16));
    SessionExpiryJob job = new SessionExpiryJob(ours.database.transactions(), ours.store, sessions);
    assertThat(job.run(ours.now)).isEqualTo(1);
    assertThat(job.run(ours.now)).isZero();
    assertThat(ours.read(() -> ours.store.find(old.hash()))).isEmpty();
    assertThat(sessions.signedIn(young)).isPresent();
    assertThat(ours.endedConnections).containsExactly(old.hash());
  }

  private void pass(Duration time) {
    ours.now = ours.now.plus(time);
  }

  private Instant usedAt(SessionToken token) {
    return ours.read(() -> ours.store.find(token.hash())).orElseThrow().usedAt();
  }
}
