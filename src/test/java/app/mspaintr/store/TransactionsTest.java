package app.mspaintr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.RefusalCode;
import jakarta.persistence.LockModeType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
        Map.of(Setting.DATA, folder.toString(), Setting.DATABASE_LOCK_MS, "200");
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
                      throw new Refusal(RefusalCode.FORBIDDEN, "No.");
                    }))
        .isInstanceOf(Refusal.class);
    assertThat(transactions.read(() -> values("a"))).isEmpty();
  }

  @Test
  void oneInsideAnotherIsAPartOfIt() {
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      transactions.write(() -> put("a", "1"));
                      throw new Refusal(RefusalCode.FORBIDDEN, "No.");
                    }))
        .isInstanceOf(Refusal.class);
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
  void ofTwoWithTheSameKeyTheSecondIsTriedAgainAndSeesTheFirst() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    AtomicInteger attempts = new AtomicInteger();
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(
            () ->
                transactions.write(
                    () -> {
                      attempts.incrementAndGet();
                      List<String> known = values("a");
                      first.countDown();
                      await(second);
                      return known.isEmpty() ? put("a", "slow") : known.get(0);
                    }));
    first.await();
    transactions.write(() -> put("a", "fast"));
    second.countDown();
    assertThat(slow.join()).isEqualTo("fast");
    assertThat(attempts).hasValue(2);
  }

  @Test
  void whatIsLockedForTooLongIsBusy() throws InterruptedException {
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    AtomicInteger attempts = new AtomicInteger();
    CompletableFuture<Object> holder =
        CompletableFuture.supplyAsync(
            () ->
                transactions.write(
                    () -> {
                      lockFeed();
                      locked.countDown();
                      await(done);
                      return null;
                    }));
    locked.await();
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      attempts.incrementAndGet();
                      lockFeed();
                      return null;
                    }))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.BUSY));
    assertThat(attempts).as("tried again once, as it was set").hasValue(2);
    done.countDown();
    holder.join();
  }

  @Test
  void outsideOfATransactionThereIsNothingToWorkWith() {
    assertThatThrownBy(transactions::entityManager).isInstanceOf(IllegalStateException.class);
  }

  private void lockFeed() {
    transactions.entityManager().find(TopicRow.class, "feed", LockModeType.PESSIMISTIC_WRITE);
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
