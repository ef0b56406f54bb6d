package app.mspaintr.connection;

import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.live.Backplane;
import app.mspaintr.platform.live.CloseCode;
import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.platform.wire.Malformed;
import app.mspaintr.platform.wire.UploadChunk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Leads each message of a client to its handler, within the client's rates, and answers it. */
@ApplicationScoped
public class CommandDispatcher {
  private static final Logger LOG = System.getLogger("mspaintr.member");

  private CommandRegistry registry;
  private Backplane backplane;

  protected CommandDispatcher() {}

  @Inject
  CommandDispatcher(CommandRegistry registry, Backplane backplane) {
    this.registry = registry;
    this.backplane = backplane;
  }

  /**
   * Executes one command. After the commit the server answers it and then sends the events, so that
   * everything is in memory and in files before the client reads the answer. A command that comes
   * while the connection is about to end is neither executed nor answered.
   */
  public void execute(ClientSession client, Command command) {
    client.receivedCommand();
    switch (client.commandRate().tryAcquire()) {
      case ALLOWED -> start(client, command);
      case REFUSED ->
          refuse(
              client,
              command.id(),
              new ApplicationException(ErrorCode.RATE_LIMITED, "Too many at once. Wait a moment."));
      case ENDED ->
          client.connection().close(CloseCode.RATE_LIMITED, CommandRateLimiter.BACK_AFTER_MS);
      default -> throw new IllegalStateException();
    }
  }

  private void start(ClientSession client, Command command) {
    if (!client.connection().beginCommand()) {
      return;
    }
    CompletionStage<CommandResult> done;
    try {
      done = registry.handle(command, client);
    } catch (RuntimeException | Error e) { // whatever it is, the sender hears that it failed
      done = CompletableFuture.failedFuture(e);
    }
    done.whenComplete(
        (result, failure) -> {
          SafeRunnable.run(
              "A command was not answered", () -> answer(client, command.id(), result, failure));
          client.connection().endCommand();
        });
  }

  private void answer(ClientSession client, CommandId id, CommandResult result, Throwable failure) {
    if (failure == null) {
      CommandMeters.ACCEPTED.increment();
      client.connection().answer(result.answer());
      SafeRunnable.run("Events were not published", () -> backplane.publish(result.events()));
      result.afterwards().run();
    } else {
      refuse(client, id, refusal(failure));
    }
  }

  private static void refuse(ClientSession client, CommandId id, ApplicationException refusal) {
    CommandMeters.refused(refusal.code()).increment();
    client.send(refusal.answer(id));
  }

  /**
   * Hands a chunk on unless too many bytes came, and sends what the receiver says. Many refused
   * chunks in a row, for whatever reason, end the connection.
   */
  public void receive(ClientSession client, UploadChunk chunk, ChunkReceiver receiver) {
    ChunkRateLimiter chunks = client.chunkRate();
    if (chunks.isExhausted() || client.connection().isClosing()) {
      return;
    }
    client.connection().received();
    Optional<? extends Event> taken;
    try {
      chunks.acquire(chunk.bytes().remaining());
      taken = receiver.receive(client.member(), chunk);
      chunks.taken();
    } catch (RuntimeException | Error e) { // whatever it is, the sender hears that it failed
      refuse(client, chunk, receiver, refusal(e));
      return;
    }
    taken.ifPresent(client::send);
  }

  private static void refuse(
      ClientSession client,
      UploadChunk chunk,
      ChunkReceiver receiver,
      ApplicationException refusal) {
    ChunkMeters.refused(refusal.code()).increment();
    client.chunkRate().refused();
    if (client.chunkRate().isExhausted()) {
      client.connection().close(CloseCode.RATE_LIMITED, CommandRateLimiter.BACK_AFTER_MS);
    } else {
      client.send(receiver.refused(chunk, refusal));
    }
  }

  /**
   * Handles what the container could not deliver. The server refuses a frame that is no command;
   * the third in a row, or one that is no JSON object, ends the connection. Anything else is a
   * connection that broke.
   */
  public void fail(ClientSession client, Throwable failure) {
    if (failure instanceof Malformed frame) {
      CommandMeters.refused(ErrorCode.MALFORMED).increment();
      client.send(frame.refused());
      if (client.receivedMalformed() || frame.speaksAnotherProtocol()) {
        client.connection().close(CloseCode.MALFORMED, 0);
      }
    } else {
      LOG.log(Level.DEBUG, "A connection broke", failure);
    }
  }

  private static ApplicationException refusal(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof ApplicationException refusal) {
      return refusal;
    }
    LOG.log(Level.ERROR, "A command or a chunk failed", cause);
    return new ApplicationException(ErrorCode.BUSY, "That did not work. Try again.");
  }
}
