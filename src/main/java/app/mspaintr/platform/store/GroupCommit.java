package app.mspaintr.platform.store;

import app.mspaintr.platform.runtime.DaemonThreads;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Carries out small orders together: one thread takes all that wait, up to a number, and does them
 * in one transaction. A lone order does not wait for others; the more come, the more share a
 * commit.
 *
 * @param <O> an order
 * @param <R> what it comes to
 */
public final class GroupCommit<O, R> implements AutoCloseable {
  /** Orders in one transaction: at some 50 µs each it holds its locks for about 10 ms. */
  private static final int MOST_TOGETHER = 200;

  /** Orders that may wait, for about a second. */
  private static final int MOST_WAITING = 4000;

  /** For what waits to be done before the database closes. */
  private static final int CLOSE_SECONDS = 5;

  private record Waiting<O, R>(O order, CompletableFuture<R> result) {}

  private final Transactions transactions;
  private final Function<List<O>, List<CompletableFuture<R>>> work;
  private final LinkedBlockingQueue<Waiting<O, R>> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final ThreadPoolExecutor thread;

  /**
   * @param work does orders within a transaction, perhaps more than once: for each, in order, a
   *     completed future of what it came to, or of its {@link ApplicationException}, which spoils
   *     no other
   */
  public GroupCommit(
      String name, Transactions transactions, Function<List<O>, List<CompletableFuture<R>>> work) {
    this.transactions = transactions;
    this.work = work;
    // one turn at work and one that waits see everything in the queue
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(1),
            DaemonThreads.named(name),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /**
   * Has the order carried out. Completes after the commit, on the one thread; or exceptionally with
   * a {@link ApplicationException}.
   *
   * @throws ApplicationException {@code busy}, where too many wait already
   */
  public CompletableFuture<R> submit(O order) {
    Waiting<O, R> waiting = new Waiting<>(order, new CompletableFuture<>());
    if (thread.isShutdown() || !queue.offer(waiting)) {
      throw new ApplicationException(ErrorCode.BUSY, "Too much happens here at once. Try again.");
    }
    thread.execute(this::drain);
    return waiting.result();
  }

  /** Does what waits, and takes no more. */
  @Override
  public void close() {
    thread.shutdown(); // no interrupt: in the middle of a write it would close H2's file
    try {
      thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain() {
    List<Waiting<O, R>> together = new ArrayList<>();
    while (queue.drainTo(together, MOST_TOGETHER) > 0) {
      execute(together);
      together.clear();
    }
  }

  private void execute(List<Waiting<O, R>> together) {
    List<O> orders = together.stream().map(Waiting::order).toList();
    List<CompletableFuture<R>> results;
    try {
      results = transactions.write(() -> work.apply(orders));
    } catch (ApplicationException refusal) {
      together.forEach(each -> each.result().completeExceptionally(refusal));
      return;
    } catch (RuntimeException | Error e) { // whatever it is, nobody may wait for ever
      if (together.size() == 1) {
        together.get(0).result().completeExceptionally(e);
      } else { // one that fails must not take the others with it
        together.forEach(each -> execute(List.of(each)));
      }
      return;
    }
    for (int i = 0; i < together.size(); i++) {
      complete(results.get(i), together.get(i).result());
    }
  }

  private static <R> void complete(CompletableFuture<R> done, CompletableFuture<R> told) {
    done.whenComplete(
        (result, failure) -> {
          if (failure == null) {
            told.complete(result);
          } else {
            told.completeExceptionally(failure);
          }
        });
  }
}
