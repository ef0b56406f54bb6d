package app.mspaintr.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.live.Backplane;
import app.mspaintr.live.ClientConnection;
import app.mspaintr.live.CloseCode;
import app.mspaintr.live.CommandResult;
import app.mspaintr.live.FakeOutlet;
import app.mspaintr.settings.Settings;
import app.mspaintr.wire.Accepted;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.Event;
import app.mspaintr.wire.Person;
import app.mspaintr.wire.UploadChunk;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClientSessionTest {
  private static final UploadChunk CHUNK =
      new UploadChunk(UploadChunk.Kind.IMAGE, "upload", 0, ByteBuffer.allocate(1));

  private final CommandId id = new CommandId(UUID.randomUUID());
  private final List<String> done = new ArrayList<>();
  private final FakeOutlet outlet = new FakeOutlet();
  private final ClientConnection connection = outlet.connection();

  @Test
  void nobodyActsInASessionThatEndedThoughTheGoodbyeIsNotRead() {
    ClientSession client = client(news -> {});
    client.send(new Accepted(id)); // and is not read
    connection.close(CloseCode.SESSION_ENDED, 0);
    client.execute(
        id,
        () -> {
          done.add("command");
          return CompletableFuture.completedFuture(CommandResult.of(new Accepted(id)));
        });
    client.receive(CHUNK, receiver(() -> done.add("chunk")));
    assertThat(done).isEmpty();
  }

  @Test
  void aChunkThatFailsIsAnswered() {
    outlet.doneAtOnce();
    client(news -> {})
        .receive(
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
    ClientSession client =
        client(
            news -> {
              throw new IllegalStateException("for the test");
            });
    CommandResult result =
        CommandResult.of(new Accepted(id))
            .then(
                "For the test",
                () -> {
                  throw new IllegalStateException("for the test");
                })
            .then("For the test", () -> done.add("last"));
    client.execute(id, () -> CompletableFuture.completedFuture(result));
    assertThat(outlet.events()).singleElement().asString().contains("accepted");
    assertThat(done).containsExactly("last");
  }

  private ClientSession client(Backplane backplane) {
    return new ClientSession(
        connection,
        new SignedIn(1, new Person("ada", "Ada"), "session"),
        true,
        new ConnectionCounter(new Settings(setting -> null))
            .begin(Optional.empty(), Optional.empty()),
        new CommandRateLimiter(null, "1"),
        new ChunkRateLimiter(null, "1"),
        backplane);
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
