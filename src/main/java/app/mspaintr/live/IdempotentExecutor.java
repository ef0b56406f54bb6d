package app.mspaintr.live;

import static java.util.concurrent.CompletableFuture.completedFuture;

import app.mspaintr.store.IdempotencyRecords;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.WireFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries out each command of a member once, however often it comes: receipt and change are one
 * transaction.
 */
@ApplicationScoped
public class IdempotentExecutor {
  private Transactions transactions;
  private IdempotencyRecords receipts;

  protected IdempotentExecutor() {}

  @Inject
  public IdempotentExecutor(Transactions transactions, IdempotencyRecords receipts) {
    this.transactions = transactions;
    this.receipts = receipts;
  }

  /**
   * Does {@code deed} unless this command was carried out before.
   *
   * @param command all of the command, to tell a repetition from another one with the same id
   * @throws ApplicationException as {@code deed} does; {@code idReused}; {@code busy}
   */
  public CommandResult execute(
      long member, CommandId id, Record command, Supplier<PendingResult> deed) {
    CommandEnvelope<?> order = new CommandEnvelope<>(member, id, command);
    try {
      return transactions.write(() -> stored(order).orElseGet(() -> store(order, deed.get())));
    } catch (ApplicationException refusal) {
      // perhaps because it was just done: the same command over another connection
      return find(member, id, command).orElseThrow(() -> refusal);
    }
  }

  /**
   * Does, as part of a running transaction, what {@code orders} ask for, save those that were
   * carried out before.
   *
   * @param deeds for each order, in their order, a completed future of its deed or its refusal
   * @return the same of their outcomes
   */
  public <C> List<CompletableFuture<CommandResult>> execute(
      List<CommandEnvelope<C>> orders,
      Function<List<CommandEnvelope<C>>, List<CompletableFuture<PendingResult>>> deeds) {
    Map<IdempotencyRecords.Key, CommandEnvelope<C>> fresh = new LinkedHashMap<>();
    orders.forEach(order -> fresh.putIfAbsent(order.key(), order));
    Map<IdempotencyRecords.Key, CompletableFuture<IdempotencyRecords.Given>> given =
        new HashMap<>();
    receipts.find(fresh.keySet()).forEach((key, it) -> given.put(key, completedFuture(it)));
    fresh.keySet().removeAll(given.keySet());

    Iterator<CompletableFuture<PendingResult>> done =
        deeds.apply(List.copyOf(fresh.values())).iterator();
    Map<IdempotencyRecords.Key, CompletableFuture<CommandResult>> outcomes = new HashMap<>();
    fresh.forEach(
        (key, order) -> {
          CompletableFuture<CommandResult> outcome =
              done.next().thenApply(deed -> store(order, deed));
          outcomes.put(key, outcome);
          given.put(
              key,
              outcome.thenApply(
                  it -> new IdempotencyRecords.Given(order.fingerprint(), it.answer())));
        });
    // the first with a key takes the outcome, those that repeat it the answer alone
    return orders.stream()
        .map(
            order ->
                Optional.ofNullable(outcomes.remove(order.key()))
                    .orElseGet(() -> given.get(order.key()).thenApply(it -> repeated(order, it))))
        .toList();
  }

  /**
   * The outcome of this command if it was carried out before.
   *
   * @throws ApplicationException {@code idReused}
   */
  public Optional<CommandResult> find(long member, CommandId id, Record command) {
    CommandEnvelope<?> order = new CommandEnvelope<>(member, id, command);
    return transactions.read(() -> stored(order));
  }

  private Optional<CommandResult> stored(CommandEnvelope<?> order) {
    return receipts.find(order.key()).map(given -> repeated(order, given));
  }

  private CommandResult store(CommandEnvelope<?> order, PendingResult done) {
    String answer = WireFormat.write(done.answer());
    receipts.store(
        order.key(), done.subject(), new IdempotencyRecords.Given(order.fingerprint(), answer));
    return new CommandResult(answer, done.news(), () -> {});
  }

  private static CommandResult repeated(CommandEnvelope<?> order, IdempotencyRecords.Given given) {
    return new CommandResult(given.to(order.fingerprint()), List.of(), () -> {});
  }
}
