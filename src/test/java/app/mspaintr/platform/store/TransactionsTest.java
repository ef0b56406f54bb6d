package app.mspaintr.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.persistence.LockModeType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
  @TempDir Path folder;
  private Database database;
  private Transactions transactions;

  @BeforeEach
  void open() {
    Map<Setting, String> values =
        Map.of(
            Setting.DATA,
            folder.toString(),
            Setting.DATABASE_LOCK_MS,
            "200",
            Setting.DATABASE_WAIT_MS,
            "500");
    database = Database.open(new Settings(values::get));
    transactions = new Transactions(database, 1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFailureTakesBackAllOfIt() {
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      put("a", "1");
                      throw new ApplicationException(ErrorCode.FORBIDDEN, "No.");
                    }))
        .isInstanceOf(ApplicationException.class);
    assertThat(transactions.read(() -> values("a"))).isEmpty();
  }

  @Test
  void oneInsideAnotherIsAPartOfIt() {
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      transactions.write(() -> put("a", "1"));
                      throw new ApplicationException(ErrorCode.FORBIDDEN, "No.");
                    }))
        .isInstanceOf(ApplicationException.class);
    assertThat(transactions.read(() -> values("a"))).isEmpty();
  }

  @Test
  void everythingIsReadAsItStoodAtOneMoment() {
    transactions.read(
        () -> {
          assertThat(values("a")).isEmpty();
          CompletableFuture.runAsync(
                  () ->
                      transactions.write(
                          () -> {
                            transactions
                                .entityManager()
                                .persist(new TopicRow(Topic.post(1).name()));
                            return put("a", "1");
                          }))
              .join();
          assertThat(values("a")).isEmpty();
          assertThat(transactions.entityManager().find(TopicRow.class, "post/1"))
              .as("a table that was not looked at before")
              .isNull();
          return null;
        });
    assertThat(transactions.read(() -> values("a"))).containsExactly("1");
  }

  @Test
  void onlyWhatIsCommittedIsRead() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch look = new CountDownLatch(1);
    CompletableFuture<String> other =
        CompletableFuture.supplyAsync(
            () ->
                transactions.write(
                    () -> {
                      put("a", "1");
                      written.countDown();
                      await(look);
                      return "";
                    }));
    written.await();
    assertThat(transactions.read(() -> values("a"))).isEmpty();
    look.countDown();
    other.join();
    assertThat(transactions.read(() -> values("a"))).containsExactly("1");
  }

  @Test
  void aKeyThatAnotherProcessTookMeanwhileIsSeenAtTheNextAttempt() {
    AtomicInteger attempts = new AtomicInteger();
    String known =
        transactions.write(
            () -> {
              List<String> before = values("a");
              if (attempts.incrementAndGet() == 1) {
                elsewhere("insert into meta (name, content) values ('a', 'fast')", () -> {});
              }
              return before.isEmpty() ? put("a", "slow") : before.get(0);
            });
    assertThat(known).isEqualTo("fast");
    assertThat(attempts).hasValue(2);
  }

  @Test
  void anotherDoubledKeyIsAFaultAndNotTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      attempts.incrementAndGet();
                      return transactions
                          .entityManager()
                          .createNativeQuery(
                              "insert into topic (name, last_seq) values ('feed', 0)")
                          .executeUpdate();
                    }))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void whatFollowsACommitMayWriteAndFail() {
    List<String> done = new ArrayList<>();
    transactions.write(
        () -> {
          transactions.afterCommit(
              "For the test",
              () -> {
                throw new IllegalStateException("for the test");
              });
          transactions.afterCommit(
              "For the test", () -> transactions.write(() -> done.addAll(values("a"))));
          transactions.write(() -> put("a", "1")); // a part of the same
          assertThat(done).isEmpty();
          return null;
        });
    assertThat(done).containsExactly("1");
  }

  @Test
  void nothingFollowsWhatWasTakenBack() {
    List<String> done = new ArrayList<>();
    AtomicInteger attempts = new AtomicInteger();
    transactions.write(
        () -> {
          int attempt = attempts.incrementAndGet();
          transactions.afterCommit("For the test", () -> done.add("attempt " + attempt));
          if (attempt == 1) {
            elsewhere("insert into meta (name, content) values ('a', 'fast')", () -> {});
          }
          return values("a").isEmpty() || attempt == 1 ? put("a", "slow") : null;
        });
    assertThat(done).containsExactly("attempt 2");
  }

  @Test
  void whatIsLockedForTooLongIsBusy() {
    AtomicInteger attempts = new AtomicInteger();
    elsewhere(
        "select * from topic where name = 'feed' for update",
        () ->
            assertThatThrownBy(
                    () ->
                        transactions.write(
                            () -> {
                              attempts.incrementAndGet();
                              return lockFeed();
                            }))
                .isInstanceOfSatisfying(
                    ApplicationException.class,
                    refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BUSY)));
    assertThat(attempts).as("tried again once, as it was set").hasValue(2);
  }

  @Test
  void oneWritesAtATime() {
    AtomicInteger writing = new AtomicInteger();
    List<Integer> together =
        IntStream.range(0, 50)
            .parallel()
            .mapToObj(
                i ->
                    transactions.write(
                        () -> {
                          int others = writing.getAndIncrement();
                          put("a" + i, "1");
                          writing.decrementAndGet();
                          return others;
                        }))
            .toList();
    assertThat(together).containsOnly(0);
  }

  @Test
  void whoeverWaitsTooLongForTheOthersIsRefused() throws InterruptedException {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Void> holder =
        CompletableFuture.runAsync(
            () ->
                transactions.write(
                    () -> {
                      writing.countDown();
                      await(done);
                      return null;
                    }));
    writing.await();
    assertThatThrownBy(() -> transactions.write(() -> put("a", "1")))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BUSY));
    assertThat(transactions.read(() -> values("a"))).as("reading goes on").isEmpty();
    done.countDown();
    holder.join();
    transactions.write(() -> put("a", "1"));
  }

  @Test
  void outsideOfATransactionThereIsNothingToWorkWith() {
    assertThatThrownBy(transactions::entityManager).isInstanceOf(IllegalStateException.class);
  }

  /** What another program does with the database: the statement, and {@code meanwhile}. */
  private void elsewhere(String statement, Runnable meanwhile) {
    try (Connection connection = database.pool().getConnection()) {
      connection.createStatement().execute(statement);
      meanwhile.run();
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private TopicRow lockFeed() {
    return transactions
        .entityManager()
        .find(TopicRow.class, "feed", LockModeType.PESSIMISTIC_WRITE);
  }

  private String put(String name, String content) {
    transactions
        .entityManager()
        .createNativeQuery("insert into meta (name, content) values (?1, ?2)")
        .setParameter(1, name)
        .setParameter(2, content)
        .executeUpdate();
    return content;
  }

  private List<String> values(String name) {
    List<?> found =
        transactions
            .entityManager()
            .createNativeQuery("select content from meta where name = ?1", String.class)
            .setParameter(1, name)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
