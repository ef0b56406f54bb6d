package app.mspaintr.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.live.Backplane;
import app.mspaintr.platform.live.ClientConnection;
import app.mspaintr.platform.live.CloseCode;
import app.mspaintr.platform.live.FakeOutlet;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Accepted;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.Person;
import app.mspaintr.platform.wire.UploadChunk;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CommandDispatcherTest {
  private static final UploadChunk CHUNK =
      new UploadChunk(UploadChunk.Kind.IMAGE, "upload", 0, ByteBuffer.allocate(1));

  private final CommandId id = new CommandId(UUID.randomUUID());
  private final List<String> done = new ArrayList<>();
  private final FakeOutlet outlet = new FakeOutlet();
  private final ClientConnection connection = outlet.connection();
  private final ClientSession client =
      new ClientSession(
          connection,
          Topic.post(1),
          new SignedIn(1, new Person("ada", "Ada"), "session"),
          true,
          new ConnectionCounter(new Settings(setting -> null))
              .begin(Optional.empty(), Optional.empty()),
          new CommandRateLimiter(null, "1"),
          new ChunkRateLimiter(null, "1"));

  @Test
  void nobodyActsInASessionThatEndedThoughTheGoodbyeIsNotRead() {
    client.send(new Accepted(id)); // and is not read
    connection.close(CloseCode.SESSION_ENDED, 0);
    CommandDispatcher dispatcher =
        dispatcher(
            () -> {
              done.add("command");
              return CommandResult.of(new Accepted(id));
            },
            news -> {});
    dispatcher.execute(client, new Wave(id));
    dispatcher.receive(client, CHUNK, receiver(() -> done.add("chunk")));
    assertThat(done).isEmpty();
  }

  @Test
  void aChunkThatFailsIsAnswered() {
    outlet.doneAtOnce();
    dispatcher(() -> null, news -> {})
        .receive(
            client,
            CHUNK,
            receiver(
                () -> {
                  throw new IllegalStateException("for the test");
                }));
    assertThat(outlet.events()).singleElement().asString().contains("refused", "busy");
  }

  @Test
  void whatFailsAfterTheAnswerKeepsNothingElseFromBeingDone() {
    outlet.doneAtOnce();
    CommandResult result =
        CommandResult.of(new Accepted(id))
            .then(
                "For the test",
                () -> {
                  throw new IllegalStateException("for the test");
                })
            .then("For the test", () -> done.add("last"));
    dispatcher(
            () -> result,
            news -> {
              throw new IllegalStateException("for the test");
            })
        .execute(client, new Wave(id));
    assertThat(outlet.events()).singleElement().asString().contains("accepted");
    assertThat(done).containsExactly("last");
  }

  record Wave(CommandId id) implements Command {}

  private static CommandDispatcher dispatcher(
      Supplier<CommandResult> handler, Backplane backplane) {
    CommandHandlers feature =
        commands -> commands.add(Wave.class, (command, by) -> handler.get(), Channel.ROOM);
    return new CommandDispatcher(new CommandRegistry(List.of(feature)), backplane);
  }

  private static ChunkReceiver receiver(Runnable receiving) {
    return new ChunkReceiver() {
      @Override
      public Optional<Event> receive(Optional<SignedIn> by, UploadChunk chunk) {
        receiving.run();
        return Optional.empty();
      }

      @Override
      public Event refused(UploadChunk chunk, ApplicationException refusal) {
        return refusal.answer(null);
      }
    };
  }
}
