package app.mspaintr.account;

import static app.mspaintr.account.TestMembers.ADDRESS;
import static app.mspaintr.account.TestMembers.CHEAP;
import static app.mspaintr.account.TestMembers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinServiceTest {
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
  void makesAMemberWhoIsSignedIn() {
    NewSession begun = join(new JoinRequest("Ada", PASSWORD, " Ada Lovelace "));
    assertThat(begun.person()).isEqualTo(new Person("Ada", "Ada Lovelace"));
    SignedIn ada = ours.sessions.signedIn(begun.token()).orElseThrow();
    assertThat(ours.read(() -> ours.members.find(ada.id())).orElseThrow().person())
        .isEqualTo(begun.person());
    assertThat(ours.read(() -> ours.members.byName("ADA")).orElseThrow().id()).isEqualTo(ada.id());
  }

  @Test
  void keepsNoPassword() {
    ours.join("Ada");
    assertThat(ours.read(() -> ours.members.byName("ada")).orElseThrow().passwordHash())
        .startsWith("$argon2id$")
        .doesNotContain(PASSWORD);
  }

  @Test
  void refusesATakenNameInAnyCaseBeforeTheWorkOfHashing() {
    ours.join("Ada");
    int before = ours.hashings.get();
    assertThatThrownBy(() -> ours.join("aDA"))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            rejection -> assertThat(rejection.code()).isEqualTo(ErrorCode.NAME_TAKEN));
    assertThat(ours.hashings).hasValue(before);
  }

  @Test
  void letsOneOfManyWinANameAtOnce() throws Exception {
    JoinService joining = ours.joining(CHEAP);
    int many = 8;
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      List<Callable<String>> all =
          IntStream.range(0, many)
              .<Callable<String>>mapToObj(
                  i -> () -> outcome(joining, i % 2 == 0 ? "Racer" : "rACER", "192.0.2." + i))
              .toList();
      List<String> outcomes = threads.invokeAll(all).stream().map(JoinServiceTest::get).toList();
      assertThat(outcomes.stream().filter("won"::equals)).hasSize(1);
      assertThat(outcomes.stream().filter("nameTaken"::equals)).hasSize(many - 1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void endsTheSessionThatTheBrowserHad() {
    SessionToken before = ours.join("Ada").token();
    NewSession bob =
        ours.joining(CHEAP)
            .join(ADDRESS, new JoinRequest("Bob", PASSWORD, null), Optional.of(before));
    assertThat(ours.sessions.signedIn(before)).isEmpty();
    assertThat(ours.endedConnections).containsExactly(before.hash());
    assertThat(ours.sessions.signedIn(bob.token())).isPresent();
  }

  private NewSession join(JoinRequest request) {
    return ours.joining(CHEAP).join(ADDRESS, request, Optional.empty());
  }

  private static String outcome(JoinService joining, String name, String address) {
    try {
      joining.join(address, new JoinRequest(name, PASSWORD, null), Optional.empty());
      return "won";
    } catch (ApplicationException e) {
      return e.code().wireName();
    }
  }

  private static String get(Future<String> outcome) {
    try {
      return outcome.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
