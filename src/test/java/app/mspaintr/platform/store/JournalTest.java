package app.mspaintr.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.wire.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Topic ROOM = Topic.post(7);

  @TempDir Path folder;
  private TestHistory history;
  private Journal journal;

  @BeforeEach
  void open() {
    history = TestHistory.in(folder, Map.of(Setting.JOURNAL_EVENTS, "5"));
    journal = history.journal();
    write(() -> journal.begin(ROOM));
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void aTopicsHistoryIsCountedFromOneWithoutGaps() {
    assertThat(append("a").seq()).isEqualTo(1);
    assertThat(append("b").seq()).isEqualTo(2);
    assertThat(history.transactions().read(() -> journal.head(ROOM))).contains(2L);
    assertThat(history.transactions().read(() -> journal.head(Topic.FEED))).contains(0L);
  }

  @Test
  void manyAtOnceGetAPlaceEach() {
    int many = 40;
    List<Long> seqs =
        IntStream.range(0, many).parallel().mapToObj(i -> append("n" + i).seq()).sorted().toList();
    assertThat(seqs).isEqualTo(IntStream.rangeClosed(1, many).mapToObj(Long::valueOf).toList());
  }

  @Test
  void whatWasTakenBackHasNoPlace() {
    append("a");
    try {
      history
          .transactions()
          .write(
              () -> {
                journal.lock(ROOM);
                journal.append(ROOM, null, new Said("never"));
                throw new IllegalStateException("taken back");
              });
    } catch (IllegalStateException expected) {
      // as the test wants it
    }
    assertThat(append("b").seq()).isEqualTo(2);
    assertThat(since(0)).contains(List.of("a", "b"));
  }

  @Test
  void whatWasMissedComesInOrder() {
    List.of("a", "b", "c").forEach(this::append);
    assertThat(since(1)).contains(List.of("b", "c"));
    assertThat(since(3)).contains(List.of());
  }

  @Test
  void aPlaceThatNeverWasIsNotResumed() {
    append("a");
    assertThat(since(2)).isEmpty();
    assertThat(history.transactions().read(() -> journal.since(Topic.post(8), 0, 10))).isEmpty();
  }

  @Test
  void moreThanIsAskedForIsNotResumed() {
    List.of("a", "b", "c").forEach(this::append);
    assertThat(history.transactions().read(() -> journal.since(ROOM, 0, 2))).isEmpty();
    assertThat(history.transactions().read(() -> journal.since(ROOM, 1, 2))).isPresent();
  }

  @Test
  void whatWasBlankedIsGoneAndTheRestCanBeResumed() {
    append("keep");
    write(
        () -> {
          journal.lock(ROOM);
          journal.append(ROOM, "comment/5", new Said("secret"));
        });
    append("keep too");
    write(() -> journal.blank("comment/5"));
    assertThat(since(0)).contains(List.of("keep", "keep too"));
    List<?> kept =
        history
            .transactions()
            .read(
                () ->
                    history
                        .transactions()
                        .entityManager()
                        .createNativeQuery(
                            "select seq from journal where payload like '%secret%'", Long.class)
                        .getResultList());
    assertThat(kept).isEmpty();
  }

  @Test
  void onlyTheNewestAreKept() {
    IntStream.rangeClosed(1, 8).forEach(i -> append("n" + i));
    assertThat(prune(Instant.now())).isEqualTo(3);
    assertThat(since(2)).isEmpty();
    assertThat(since(3)).contains(List.of("n4", "n5", "n6", "n7", "n8"));
  }

  @Test
  void whatIsOldIsForgotten() {
    append("a");
    assertThat(prune(Instant.now())).isZero();
    assertThat(prune(Instant.now().plus(Duration.ofHours(25)))).isEqualTo(1);
    assertThat(since(0)).isEmpty();
    assertThat(append("b").seq()).as("the place is not given again").isEqualTo(2);
    assertThat(since(1)).contains(List.of("b"));
  }

  @Test
  void othersWriteWhileMuchIsForgotten() throws Exception {
    int many = 60_000;
    write(
        () -> {
          history
              .transactions()
              .entityManager()
              .createNativeQuery(
                  "insert into journal (topic, seq, type, subject, payload, written_at) select '"
                      + ROOM.name()
                      + "', x, 'said', null, '{}', now()"
                      + " from system_range(1, "
                      + many
                      + ")")
              .executeUpdate();
          history
              .transactions()
              .entityManager()
              .createNativeQuery(
                  "update topic set last_seq = " + many + " where name = '" + ROOM.name() + "'")
              .executeUpdate();
        });
    assertThat(history.transactions().write(() -> journal.shorten(ROOM)))
        .as("what one transaction takes, for which others wait")
        .isEqualTo(Job.AT_ONCE);
    CompletableFuture<Integer> forgotten =
        CompletableFuture.supplyAsync(() -> prune(Instant.now()));
    int written = 0;
    while (!forgotten.isDone()) {
      append("meanwhile");
      written++;
    }
    assertThat(forgotten.get()).isGreaterThanOrEqualTo(many - 5 - Job.AT_ONCE);
    assertThat(written).as("pieces apart").isGreaterThan(many / Job.AT_ONCE / 10);
  }

  private JournalEntry append(String text) {
    return history
        .transactions()
        .write(
            () -> {
              journal.lock(ROOM);
              return journal.append(ROOM, null, new Said(text));
            });
  }

  private Optional<List<String>> since(long seq) {
    return history
        .transactions()
        .read(() -> journal.since(ROOM, seq, 100))
        .map(entries -> entries.stream().map(JournalTest::text).toList());
  }

  private int prune(Instant now) {
    return new JournalRetentionJob(history.transactions(), journal).run(now);
  }

  private void write(Runnable work) {
    history
        .transactions()
        .write(
            () -> {
              work.run();
              return null;
            });
  }

  private static String text(JournalEntry entry) {
    return entry.payload().replaceAll(".*\"text\":\"(.*)\".*", "$1");
  }

  private record Said(String text) implements Event {}
}
