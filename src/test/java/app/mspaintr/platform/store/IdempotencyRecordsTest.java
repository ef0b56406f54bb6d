package app.mspaintr.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyRecordsTest {
  private static final long MEMBER = 3;

  private final CommandId id = new CommandId(UUID.randomUUID());
  @TempDir Path folder;
  private TestHistory history;
  private IdempotencyRecords records;

  @BeforeEach
  void open() {
    history = TestHistory.in(folder);
    records = history.records();
    remember(id, "post/1");
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void aCommandIsKnownAgain() {
    assertThat(answered(MEMBER, id)).contains("{\"answer\":1}");
    assertThat(answered(MEMBER, new CommandId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void anotherMembersCommandWithTheSameIdIsAnother() {
    assertThat(answered(MEMBER + 1, id)).isEmpty();
  }

  @Test
  void anotherCommandWithTheSameIdIsRefused() {
    assertThatThrownBy(
            () ->
                history
                    .transactions()
                    .read(
                        () ->
                            records
                                .find(new IdempotencyRecords.Key(MEMBER, id))
                                .map(it -> it.to("other"))))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ID_REUSED));
  }

  @Test
  void aBlankedAnswerSaysAcceptedAndNoMore() {
    CommandId other = new CommandId(UUID.randomUUID());
    remember(other, "post/2");
    history
        .transactions()
        .write(
            () -> {
              records.blank("post/1");
              return null;
            });
    assertThat(answered(MEMBER, id)).contains("{\"type\":\"accepted\",\"id\":\"" + id + "\"}");
    assertThat(answered(MEMBER, other)).contains("{\"answer\":1}");
  }

  @Test
  void anAnswerIsForgottenAfterItsDays() {
    assertThat(prune(Duration.ofDays(6))).isZero();
    assertThat(answered(MEMBER, id)).isPresent();
    assertThat(prune(Duration.ofDays(8))).isEqualTo(1);
    assertThat(answered(MEMBER, id)).isEmpty();
  }

  private int prune(Duration later) {
    return new IdempotencyRetentionJob(history.transactions(), records)
        .run(Instant.now().plus(later));
  }

  private Optional<String> answered(long member, CommandId command) {
    return history
        .transactions()
        .read(
            () ->
                records
                    .find(new IdempotencyRecords.Key(member, command))
                    .map(it -> it.to("print")));
  }

  private void remember(CommandId command, String subject) {
    history
        .transactions()
        .write(
            () -> {
              records.store(
                  new IdempotencyRecords.Key(MEMBER, command),
                  subject,
                  new IdempotencyRecords.StoredAnswer("print", "{\"answer\":1}"));
              return null;
            });
  }
}
