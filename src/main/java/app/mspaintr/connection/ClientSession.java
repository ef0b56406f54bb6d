package app.mspaintr.connection;

import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.live.ClientConnection;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;
import java.util.Optional;

/** One client on one connection: a member or a guest, the topic that it watches, and its rates. */
public final class ClientSession {
  /** Malformed commands in a row that end the connection. */
  private static final int MAX_MALFORMED = 3;

  private final ClientConnection connection;
  private final Topic topic;
  private final SignedIn member;
  private final boolean known;
  private final ConnectionCounter.Lease lease;
  private final CommandRateLimiter commands;
  private final ChunkRateLimiter chunks;
  private int malformed;

  ClientSession(
      ClientConnection connection,
      Topic topic,
      SignedIn member,
      boolean known,
      ConnectionCounter.Lease lease,
      CommandRateLimiter commands,
      ChunkRateLimiter chunks) {
    this.connection = connection;
    this.topic = topic;
    this.member = member;
    this.known = known;
    this.lease = lease;
    this.commands = commands;
    this.chunks = chunks;
  }

  public ClientConnection connection() {
    return connection;
  }

  /** The topic that it watches, or asked for in vain. */
  public Topic topic() {
    return topic;
  }

  /** Whether the server could look up whose client it is. */
  boolean isKnown() {
    return known;
  }

  ConnectionCounter.Lease lease() {
    return lease;
  }

  CommandRateLimiter commandRate() {
    return commands;
  }

  ChunkRateLimiter chunkRate() {
    return chunks;
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

  /** Notes a command that could be read. */
  void receivedCommand() {
    malformed = 0;
    connection.received();
  }

  /** Notes a command that could not be read; true if there were too many in a row. */
  boolean receivedMalformed() {
    return ++malformed >= MAX_MALFORMED;
  }

  /** Sends an event to this client alone. */
  public void send(Event event) {
    connection.send(event);
  }
}
