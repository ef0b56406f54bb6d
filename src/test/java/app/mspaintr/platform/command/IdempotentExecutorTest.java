package app.mspaintr.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.store.JournalEntry;
import app.mspaintr.platform.store.TestHistory;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Accepted;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotentExecutorTest {
  private final CommandId id = new CommandId(UUID.randomUUID());
  private final AtomicInteger executions = new AtomicInteger();
  @TempDir Path folder;
  private TestHistory history;
  private IdempotentExecutor once;

  @BeforeEach
  void open() {
    history = TestHistory.in(folder);
    once = new IdempotentExecutor(history.transactions(), history.records());
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void theSecondTimeThereIsTheSameAnswerAndNoNews() {
    CommandResult first = say(1, "hello");
    CommandResult second = say(1, "hello");
    assertThat(first.events()).hasSize(1);
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(second.events()).isEmpty();
    assertThat(told()).isEqualTo(1);
    assertThat(once.find(1, id, new Say(id, "hello")).map(CommandResult::answer))
        .contains(first.answer());
  }

  @Test
  void otherContentUnderTheSameIdIsRefused() {
    say(1, "hello");
    assertThatThrownBy(() -> say(1, "something else"))
        .satisfies(IdempotentExecutorTest::isIdReused);
    assertThatThrownBy(() -> once.find(1, id, new Say(id, "something else")))
        .satisfies(IdempotentExecutorTest::isIdReused);
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void twoMembersMayHaveTheSameId() {
    say(1, "hello");
    assertThat(say(2, "hello").events()).hasSize(1);
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void whatIsRefusedMayBeTriedAgain() {
    Say command = new Say(id, "hello");
    assertThatThrownBy(
            () ->
                once.execute(
                    1,
                    id,
                    command,
                    () -> {
                      throw new ApplicationException(ErrorCode.FORBIDDEN, "Not now.");
                    }))
        .isInstanceOf(ApplicationException.class);
    assertThat(once.find(1, id, command)).isEmpty();
    assertThat(say(1, "hello").events()).hasSize(1);
  }

  @Test
  void manyAtOnceAreCarriedOutOnceAndAnsweredTheSame() {
    List<CommandResult> results =
        IntStream.range(0, 8).parallel().mapToObj(i -> say(1, "hello")).toList();
    assertThat(results.stream().map(CommandResult::answer).distinct()).hasSize(1);
    assertThat(results.stream().filter(result -> !result.events().isEmpty())).hasSize(1);
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedBecauseItWasJustDoneIsAnsweredTheSame() {
    try (TestHistory other = TestHistory.in(folder)) { // another node, with turns of its own
      IdempotentExecutor elsewhere = new IdempotentExecutor(other.transactions(), other.records());
      CommandResult second =
          once.execute(
              1,
              id,
              new Say(id, "hello"),
              () -> {
                CompletableFuture.runAsync(() -> say(elsewhere, other, 1, "hello")).join();
                throw new ApplicationException(ErrorCode.NOT_FOUND, "It is gone.");
              });
      assertThat(second.answer()).isEqualTo(say(1, "hello").answer());
      assertThat(second.events()).isEmpty();
    }
  }

  private CommandResult say(long member, String text) {
    return say(once, history, member, text);
  }

  private CommandResult say(IdempotentExecutor on, TestHistory written, long member, String text) {
    Say command = new Say(id, text);
    return on.execute(
        member,
        id,
        command,
        () -> {
          executions.incrementAndGet();
          written.journal().lock(Topic.FEED);
          JournalEntry entry = written.journal().append(Topic.FEED, null, new Said(text));
          return CommandResult.of(new Accepted(id), null, List.of(TopicEvent.of(entry)));
        });
  }

  private long told() {
    return history
        .transactions()
        .read(() -> history.journal().since(Topic.FEED, 0, 100).orElseThrow().size());
  }

  private static void isIdReused(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            ApplicationException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ID_REUSED));
  }

  private record Say(CommandId id, String text) {}

  private record Said(String text) implements Event {}
}
