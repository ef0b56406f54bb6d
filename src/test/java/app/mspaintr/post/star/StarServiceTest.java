package app.mspaintr.post.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.account.SignedIn;
import app.mspaintr.painting.Paintings;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.store.TestHistory;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Person;
import app.mspaintr.post.Posts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stars that come together; that each counts once over the wire is {@link StarIT}'s. */
class StarServiceTest {
  private static final int MEMBERS = 60;
  private static final String POST = "1";

  @TempDir Path folder;
  private TestHistory history;
  private Posts posts;
  private StarService starring;

  @BeforeEach
  void open() {
    history = TestHistory.in(folder);
    posts =
        new Posts(history.transactions(), history.journal(), new Paintings(history.transactions()));
    starring =
        new StarService(
            new IdempotentExecutor(history.transactions(), history.records()),
            history.journal(),
            posts,
            history.transactions());
    for (int member = 1; member <= MEMBERS; member++) {
      sql(
          "insert into member values (%1$d, 'm%1$d', 'm%1$d', 'm%1$d', 'hash', current_timestamp)"
              .formatted(member));
    }
    sql("insert into picture values ('p', 'image/png', 1, 1, 1, '', '', null)");
    for (int post = 1; post <= 3; post++) {
      sql("insert into post values (%d, 1, 'p', '', '', 0, 0, current_timestamp)".formatted(post));
      sql("insert into topic values ('post/%d', 0)".formatted(post));
    }
  }

  @AfterEach
  void close() {
    starring.onShutdown(null);
    history.close();
  }

  @Test
  void starsThatComeTogetherAllCountAndShareEvents() {
    List<CompletableFuture<CommandResult>> stars = new ArrayList<>();
    for (int member = 1; member <= MEMBERS; member++) {
      stars.add(starring.star(new CastStar(fresh(), POST), by(member)));
    }
    assertThat(stars).allSatisfy(star -> assertThat(star.join().answer()).contains("accepted"));
    assertThat(stored()).isEqualTo(MEMBERS);
    assertThat(counted()).isEqualTo(MEMBERS);
    long events = stars.stream().filter(star -> !star.join().events().isEmpty()).count();
    assertThat(head()).isEqualTo(events).isBetween(1L, (long) MEMBERS);
  }

  @Test
  void whoChangesTheirMindAtOnceEndsWhereTheyWantedLast() {
    List<CompletableFuture<CommandResult>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(starring.star(new CastStar(fresh(), POST), by(1)));
      all.add(starring.star(new WithdrawStar(fresh(), POST), by(1)));
      all.add(starring.star(new CastStar(fresh(), POST), by(2)));
    }
    all.add(starring.star(new CastStar(fresh(), POST), by(1)));
    all.add(starring.star(new WithdrawStar(fresh(), POST), by(2)));
    all.forEach(CompletableFuture::join);
    assertThat(all.get(all.size() - 1).join().answer()).contains("\"stars\":1");
    assertThat(stored()).isEqualTo(1);
    assertThat(counted()).isEqualTo(1);
  }

  @Test
  void theSameCommandTwiceAtOnceIsDoneOnceAndAnsweredAlike() {
    CastStar once = new CastStar(fresh(), POST);
    CompletableFuture<CommandResult> first = starring.star(once, by(1));
    CompletableFuture<CommandResult> again = starring.star(once, by(1));
    CompletableFuture<CommandResult> other = starring.star(new CastStar(once.id(), "2"), by(1));
    assertThat(again.join().answer()).isEqualTo(first.join().answer());
    assertThat(again.join().events()).isEmpty();
    assertThatThrownBy(other::join)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ID_REUSED));
    assertThat(head()).isEqualTo(1);
  }

  @Test
  void aPostThatIsNotThereSpoilsNoOthersStar() {
    CompletableFuture<CommandResult> first = starring.star(new CastStar(fresh(), POST), by(1));
    CompletableFuture<CommandResult> gone = starring.star(new CastStar(fresh(), "99"), by(1));
    CompletableFuture<CommandResult> second = starring.star(new CastStar(fresh(), "3"), by(1));
    assertThatThrownBy(gone::join).cause().hasMessageContaining("not there");
    assertThat(first.join().answer()).contains("\"stars\":1");
    assertThat(second.join().answer()).contains("\"stars\":1");
  }

  private long stored() {
    return history
        .transactions()
        .read(
            () ->
                history
                    .transactions()
                    .entityManager()
                    .createQuery("select count(*) from Star where post = 1", Long.class)
                    .getSingleResult());
  }

  private int counted() {
    return history.transactions().read(() -> posts.find(1).orElseThrow().stars());
  }

  private long head() {
    return history.transactions().read(() -> history.journal().head(Topic.post(1)).orElseThrow());
  }

  private void sql(String statement) {
    history
        .transactions()
        .write(
            () ->
                history
                    .transactions()
                    .entityManager()
                    .createNativeQuery(statement)
                    .executeUpdate());
  }

  private static CommandId fresh() {
    return new CommandId(UUID.randomUUID());
  }

  private static SignedIn by(long member) {
    return new SignedIn(member, new Person("m" + member, "M"), "session");
  }
}
