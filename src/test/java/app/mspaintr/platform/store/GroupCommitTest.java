package app.mspaintr.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  /** An order that ends in an error, as where there is no memory. */
  private static final int BROKEN = -2;

  private final List<List<Integer>> together = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);
  @TempDir Path folder;
  private TestDatabase database;
  private GroupCommit<Integer, String> commits;

  @BeforeEach
  void open() {
    database = TestDatabase.in(folder);
    commits = new GroupCommit<>("test-commits", database.transactions(), this::work);
  }

  @AfterEach
  void close() {
    open.countDown();
    commits.close();
    database.close();
  }

  @Test
  void aLoneOrderDoesNotWaitForOthers() {
    open.countDown();
    assertThat(commits.submit(1).join()).isEqualTo("done 1");
  }

  @Test
  void whatCameMeanwhileIsDoneTogether() {
    CompletableFuture<String> first = commits.submit(1);
    await().until(() -> together.size() == 1);
    List<CompletableFuture<String>> others =
        IntStream.rangeClosed(2, 50).mapToObj(commits::submit).toList();
    open.countDown();
    assertThat(first.join()).isEqualTo("done 1");
    assertThat(others).allSatisfy(each -> assertThat(each.join()).startsWith("done "));
    assertThat(together).hasSize(2);
    assertThat(together.get(1))
        .containsExactlyElementsOf(IntStream.rangeClosed(2, 50).boxed().toList());
  }

  @Test
  void aRefusalAndAFailureSpoilNoOther() throws Exception {
    CompletableFuture<String> first = commits.submit(1);
    await().until(() -> together.size() == 1);
    CompletableFuture<String> refused = commits.submit(-1);
    CompletableFuture<String> failed = commits.submit(0);
    CompletableFuture<String> broken = commits.submit(BROKEN);
    CompletableFuture<String> last = commits.submit(4);
    open.countDown();
    assertThat(first.join()).isEqualTo("done 1");
    assertThat(last.join()).isEqualTo("done 4");
    assertThatThrownBy(refused::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ApplicationException.class);
    assertThatThrownBy(failed::join).hasCauseInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> broken.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Error.class);
  }

  @Test
  void tooManyAreRefusedAndTheEarlierOnesDone() {
    CompletableFuture<String> first = commits.submit(1);
    await().until(() -> together.size() == 1);
    List<CompletableFuture<String>> waiting =
        IntStream.rangeClosed(1, 4000).mapToObj(commits::submit).toList();
    assertThatThrownBy(() -> commits.submit(5000)).satisfies(GroupCommitTest::isBusy);
    open.countDown();
    assertThat(first.join()).isEqualTo("done 1");
    assertThat(waiting).allSatisfy(each -> assertThat(each.join()).startsWith("done "));
  }

  @Test
  void closingDoesWhatWaitsAndTakesNoMore() {
    commits.submit(1);
    await().until(() -> together.size() == 1);
    CompletableFuture<String> waiting = commits.submit(2);
    open.countDown();
    commits.close();
    assertThat(waiting).isCompletedWithValue("done 2");
    assertThatThrownBy(() -> commits.submit(3)).satisfies(GroupCommitTest::isBusy);
  }

  private static void isBusy(Throwable thrown) {
    assertThat(((ApplicationException) thrown).code()).isEqualTo(ErrorCode.BUSY);
  }

  /** Waits for the latch; -1 is refused, 0 fails with all that came with it. */
  private List<CompletableFuture<String>> work(List<Integer> orders) {
    together.add(orders);
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return orders.stream().map(GroupCommitTest::result).toList();
  }

  private static CompletableFuture<String> result(int order) {
    if (order == BROKEN) {
      throw new Error("on purpose");
    }
    return order < 0
        ? CompletableFuture.failedFuture(new ApplicationException(ErrorCode.NOT_FOUND, "No."))
        : CompletableFuture.completedFuture("done " + order * order / order);
  }
}
