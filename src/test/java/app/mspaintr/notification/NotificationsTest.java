package app.mspaintr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.painting.lineage.UnseenNotice;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.store.TestHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices in the database; that members hear of them over the wire is {@link NotificationIT}'s. */
class NotificationsTest {
  private static final long ANN = 1;
  private static final long BO = 2;

  /** Ann's painting, and Bo's: posts with their authors' ids. */
  private static final long ANNS = ANN;

  private static final long BOS = BO;

  @TempDir Path folder;
  private TestHistory history;
  private Notifications notices;

  @BeforeEach
  void open() {
    history = TestHistory.in(folder);
    notices = new Notifications(history.transactions());
    for (long member : List.of(ANN, BO)) {
      sql(
          "insert into member values (%1$d, 'm%1$d', 'm%1$d', 'm%1$d', 'hash', current_timestamp)"
              .formatted(member));
    }
    sql("insert into picture values ('p', 'image/png', 1, 1, 1, '', '', null)");
    paint(ANNS, ANN, null);
    paint(BOS, BO, null);
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void theOldestGoWhereThereAreTooMany() {
    goOn(BOS, 1000);
    IntStream.rangeClosed(1, Notifications.MOST + 5).forEach(i -> goOn(ANNS, 2000 + i));
    List<String> kept = posts(ANN);
    assertThat(kept).hasSize(Notifications.MOST);
    assertThat(kept.get(0)).isEqualTo("2105");
    assertThat(kept.get(99)).isEqualTo("2006");
    assertThat(posts(BO)).as("another member's").containsExactly("1000");
  }

  @Test
  void theNewestAreToldAndTheOthersCounted() {
    IntStream.rangeClosed(1, 23).forEach(i -> goOn(ANNS, 100 + i));
    NotificationService noticing =
        new NotificationService(
            new IdempotentExecutor(history.transactions(), history.records()),
            history.transactions(),
            notices,
            null); // nobody is there
    NoticesCounted unseen = noticing.unseen(ANN);
    assertThat(unseen.noticeCount()).isEqualTo(23);
    assertThat(unseen.notices()).hasSize(20);
    assertThat(unseen.notices().get(0).post()).isEqualTo("123");
    assertThat(noticing.unseen(BO)).isEqualTo(new NoticesCounted(List.of(), 0));
  }

  @Test
  void thoseUpToOneAreForgotten() {
    goOn(ANNS, 100);
    goOn(BOS, 101);
    goOn(ANNS, 102);
    goOn(ANNS, 103);
    List<UnseenNotice> before = history.transactions().read(() -> notices.of(ANN));
    write(() -> notices.deleteSeen(ANN, Long.parseLong(before.get(1).id())));
    assertThat(posts(ANN)).containsExactly("103");
    assertThat(posts(BO)).containsExactly("101");
  }

  @Test
  void thoseOfAPostAndOfItsChildrenAreRemoved() {
    goOn(ANNS, 100);
    goOn(ANNS, 101);
    paint(102, BO, 100L);
    write(() -> notices.add(new Notification(BO, 102)));
    assertThat(removeAbout(101)).isEqualTo(Set.of(ANN));
    assertThat(removeAbout(101)).isEmpty();
    assertThat(removeAbout(100)).as("it went on, and was gone on from").isEqualTo(Set.of(ANN, BO));
    assertThat(posts(ANN)).isEmpty();
    assertThat(posts(BO)).isEmpty();
  }

  /** Somebody goes on from a painting, as {@code post}; its author gets a notice. */
  private void goOn(long parent, long post) {
    long author = parent;
    paint(post, author == ANN ? BO : ANN, parent);
    write(() -> notices.add(new Notification(author, post)));
  }

  private void paint(long post, long author, Long parent) {
    sql(
        "insert into post values (%d, %d, 'p', '', '', 0, 0, current_timestamp)"
            .formatted(post, author));
    sql(
        "insert into painting values (%d, 'log', null, 12, 1, 1, true, %s, 12)"
            .formatted(post, parent));
  }

  private List<String> posts(long member) {
    return history
        .transactions()
        .read(() -> notices.of(member).stream().map(UnseenNotice::post).toList());
  }

  private Set<Long> removeAbout(long post) {
    return history.transactions().write(() -> notices.removeAbout(post));
  }

  private void sql(String statement) {
    write(
        () -> history.transactions().entityManager().createNativeQuery(statement).executeUpdate());
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
}
