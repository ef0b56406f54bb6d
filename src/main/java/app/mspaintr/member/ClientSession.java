package app.mspaintr.member;

import app.mspaintr.live.Backplane;
import app.mspaintr.live.ClientConnection;
import app.mspaintr.live.CloseCode;
import app.mspaintr.live.CommandResult;
import app.mspaintr.live.SafeRunnable;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.ErrorCode;
import app.mspaintr.wire.Event;
import app.mspaintr.wire.Malformed;
import app.mspaintr.wire.UploadChunk;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One client on one connection: a member or a guest, with the rates that limit it. */
public final class ClientSession {
  private static final Logger LOG = System.getLogger("mspaintr.member");

  /** Malformed commands in a row that end the connection. */
  private static final int MAX_MALFORMED = 3;

  private final ClientConnection connection;
  private final SignedIn member;
  private final boolean known;
  private final ConnectionCounter.Lease lease;
  private final CommandRateLimiter rate;
  private final ChunkRateLimiter chunks;
  private final Backplane backplane;
  private int malformed;

  ClientSession(
      ClientConnection connection,
      SignedIn member,
      boolean known,
      ConnectionCounter.Lease lease,
      CommandRateLimiter rate,
      ChunkRateLimiter chunks,
      Backplane backplane) {
    this.connection = connection;
    this.member = member;
    this.known = known;
    this.lease = lease;
    this.rate = rate;
    this.chunks = chunks;
    this.backplane = backplane;
  }

  public ClientConnection connection() {
    return connection;
  }

  /** Whether it could be told who this is. */
  boolean isKnown() {
    return known;
  }

  ConnectionCounter.Lease lease() {
    return lease;
  }

  /** The member; empty for a guest. */
  public Optional<SignedIn> member() {
    return Optional.ofNullable(member);
  }

  /** The sign-in session whose end ends the connection; null for a guest. */
  public String account() {
    return member == null ? null : member.session();
  }

  /**
   * The member.
   *
   * @throws ApplicationException {@code signInRequired}, for a guest
   */
  public SignedIn signedIn() {
    if (member == null) {
      throw new ApplicationException(ErrorCode.SIGN_IN_REQUIRED, "Join or sign in first.");
    }
    return member;
  }

  /**
   * Executes one command, answers it, and tells the hub: in this order, and only what was
   * committed; what of it is in memory or in files is there before the answer. One that comes while
   * the connection is about to end is neither done nor answered.
   */
  public void execute(CommandId id, Supplier<CompletionStage<CommandResult>> command) {
    malformed = 0;
    connection.received();
    switch (rate.tryAcquire()) {
      case ALLOWED -> start(id, command);
      case REFUSED ->
          refuse(
              id,
              new ApplicationException(ErrorCode.RATE_LIMITED, "Too many at once. Wait a moment."));
      case ENDED -> connection.close(CloseCode.RATE_LIMITED, CommandRateLimiter.BACK_AFTER_MS);
      default -> throw new IllegalStateException();
    }
  }

  private void start(CommandId id, Supplier<CompletionStage<CommandResult>> command) {
    if (!connection.beginCommand()) {
      return;
    }
    CompletionStage<CommandResult> done;
    try {
      done = command.get();
    } catch (RuntimeException | Error e) { // whatever it is, the sender hears that it failed
      done = CompletableFuture.failedFuture(e);
    }
    done.whenComplete(
        (result, failure) -> {
          new SafeRunnable("A command was not answered", () -> answer(id, result, failure)).run();
          connection.endCommand();
        });
  }

  private void answer(CommandId id, CommandResult result, Throwable failure) {
    if (failure == null) {
      CommandMeters.ACCEPTED.increment();
      connection.answer(result.answer());
      new SafeRunnable("News was not published", () -> backplane.publish(result.events())).run();
      result.afterwards().run();
    } else {
      refuse(id, refusal(failure));
    }
  }

  private void refuse(CommandId id, ApplicationException refusal) {
    CommandMeters.refused(refusal.code()).increment();
    send(refusal.answer(id));
  }

  /** Sends an event that is only for this client. */
  public void send(Event event) {
    connection.send(event);
  }

  /**
   * Hands a chunk on unless too much came, and tells what is said to it. Many in a row that are
   * refused, for whatever reason, end the connection.
   */
  public void receive(UploadChunk chunk, ChunkReceiver receiver) {
    if (chunks.isExhausted() || connection.isClosing()) {
      return;
    }
    connection.received();
    Optional<? extends Event> taken;
    try {
      chunks.acquire(chunk.bytes().remaining());
      taken = receiver.receive(member(), chunk);
      chunks.taken();
    } catch (RuntimeException | Error e) { // whatever it is, the sender hears that it failed
      refuse(chunk, receiver, refusal(e));
      return;
    }
    taken.ifPresent(this::send);
  }

  private void refuse(UploadChunk chunk, ChunkReceiver receiver, ApplicationException refusal) {
    ChunkMeters.refused(refusal.code()).increment();
    chunks.refused();
    if (chunks.isExhausted()) {
      connection.close(CloseCode.RATE_LIMITED, CommandRateLimiter.BACK_AFTER_MS);
    } else {
      send(receiver.refused(chunk, refusal));
    }
  }

  /**
   * Handles what the container could not deliver: a frame that is no command is answered, and the
   * third in a row, or one that is no JSON object, ends the connection. The rest is a connection
   * that broke.
   */
  public void fail(Throwable failure) {
    if (failure instanceof Malformed frame) {
      CommandMeters.refused(ErrorCode.MALFORMED).increment();
      send(frame.refused());
      if (frame.speaksAnotherProtocol() || ++malformed >= MAX_MALFORMED) {
        connection.close(CloseCode.MALFORMED, 0);
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
