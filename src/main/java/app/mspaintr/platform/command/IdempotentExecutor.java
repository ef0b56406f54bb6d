package app.mspaintr.platform.command;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import app.mspaintr.platform.store.IdempotencyRecords;
import app.mspaintr.platform.store.IdempotencyRecords.StoredAnswer;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Executes each command of a member once, however often it comes: the change and the idempotency
 * record share a transaction.
 */
@ApplicationScoped
public class IdempotentExecutor {
  private Transactions transactions;
  private IdempotencyRecords records;

  protected IdempotentExecutor() {}

  @Inject
  public IdempotentExecutor(Transactions transactions, IdempotencyRecords records) {
    this.transactions = transactions;
    this.records = records;
  }

  /**
   * Does {@code work} unless this command was executed before.
   *
   * @param command all of the command, to tell a repetition from another one with the same id
   * @throws ApplicationException as {@code work} does; {@code idReused}; {@code busy}
   */
  public CommandResult execute(
      long member, CommandId id, Record command, Supplier<CommandResult> work) {
    CommandEnvelope<?> envelope = new CommandEnvelope<>(member, id, command);
    try {
      return transactions.write(
          () -> stored(envelope).orElseGet(() -> store(envelope, work.get())));
    } catch (ApplicationException refusal) {
      // perhaps because it was just done: the same command over another connection
      return find(member, id, command).orElseThrow(() -> refusal);
    }
  }

  /**
   * Does, as part of a running transaction, what {@code envelopes} ask for, except those that were
   * executed before.
   *
   * @param work for each envelope, in their order, a completed future of its result or of its
   *     {@link ApplicationException}
   * @return the same for all envelopes, in their order
   */
  public <C> List<CompletableFuture<CommandResult>> execute(
      List<CommandEnvelope<C>> envelopes,
      Function<List<CommandEnvelope<C>>, List<CompletableFuture<CommandResult>>> work) {
    Map<IdempotencyRecords.Key, CommandEnvelope<C>> fresh = new LinkedHashMap<>();
    envelopes.forEach(envelope -> fresh.putIfAbsent(envelope.key(), envelope));
    Map<IdempotencyRecords.Key, CompletableFuture<StoredAnswer>> answers = new HashMap<>();
    records.find(fresh.keySet()).forEach((key, it) -> answers.put(key, completedFuture(it)));
    fresh.keySet().removeAll(answers.keySet());

    Iterator<CompletableFuture<CommandResult>> done =
        work.apply(List.copyOf(fresh.values())).iterator();
    Map<IdempotencyRecords.Key, CompletableFuture<CommandResult>> results = new HashMap<>();
    fresh.forEach(
        (key, envelope) -> {
          CompletableFuture<CommandResult> result =
              done.next().thenApply(it -> store(envelope, it));
          results.put(key, result);
          answers.put(
              key, result.thenApply(it -> new StoredAnswer(envelope.fingerprint(), it.answer())));
        });
    // the first with a key takes the result, those that repeat it the answer alone
    return envelopes.stream()
        .map(
            envelope ->
                Optional.ofNullable(results.remove(envelope.key()))
                    .orElseGet(
                        () -> answers.get(envelope.key()).thenApply(it -> repeated(envelope, it))))
        .toList();
  }

  /**
   * The result of a command that takes long to prepare, such as one whose picture is decoded. Does
   * {@code work} unless this command was executed before; where that fails, another connection may
   * have had the same command executed meanwhile.
   *
   * @param work ends with {@link #execute}
   */
  public CompletionStage<CommandResult> executeLater(
      long member, CommandId id, Record command, Supplier<CompletionStage<CommandResult>> work) {
    Optional<CommandResult> before = find(member, id, command);
    if (before.isPresent()) {
      return completedFuture(before.get());
    }
    CompletionStage<CommandResult> done;
    try {
      done = work.get();
    } catch (ApplicationException refusal) {
      done = failedFuture(refusal);
    }
    return done.exceptionally(
        failure ->
            find(member, id, command)
                .orElseThrow(
                    () ->
                        failure instanceof CompletionException it
                            ? it
                            : new CompletionException(failure)));
  }

  /**
   * The result of this command if it was executed before.
   *
   * @throws ApplicationException {@code idReused}
   */
  public Optional<CommandResult> find(long member, CommandId id, Record command) {
    CommandEnvelope<?> envelope = new CommandEnvelope<>(member, id, command);
    return transactions.read(() -> stored(envelope));
  }

  private Optional<CommandResult> stored(CommandEnvelope<?> envelope) {
    return records.find(envelope.key()).map(answer -> repeated(envelope, answer));
  }

  private CommandResult store(CommandEnvelope<?> envelope, CommandResult result) {
    records.store(
        envelope.key(),
        result.subject(),
        new StoredAnswer(envelope.fingerprint(), result.answer()));
    return result;
  }

  private static CommandResult repeated(CommandEnvelope<?> envelope, StoredAnswer answer) {
    return CommandResult.repeated(answer.to(envelope.fingerprint()));
  }
}
