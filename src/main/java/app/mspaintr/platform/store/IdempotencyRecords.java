package app.mspaintr.platform.store;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stored answers of members' commands, so that a repeated command changes nothing twice. */
@ApplicationScoped
public class IdempotencyRecords {
  /** A command: its id is unique among its member's. */
  public record Key(long member, CommandId id) {}

  /**
   * The answer that a command got.
   *
   * @param fingerprint of the whole command
   * @param answer as JSON
   */
  public record StoredAnswer(String fingerprint, String answer) {
    /**
     * The answer, where it was given to the same command.
     *
     * @throws ApplicationException {@code idReused}
     */
    public String to(String command) {
      if (!fingerprint.equals(command)) {
        throw new ApplicationException(
            ErrorCode.ID_REUSED, "Another command was sent with this id before.");
      }
      return answer;
    }
  }

  private Transactions transactions;
  private Duration kept;

  protected IdempotencyRecords() {}

  @Inject
  IdempotencyRecords(Transactions transactions, Settings settings) {
    this.transactions = transactions;
    this.kept = settings.time(Setting.RECEIPT_DAYS);
  }

  /** The answer that this command got before; empty where it is new. */
  public Optional<StoredAnswer> find(Key key) {
    IdempotencyRecord.Key id = new IdempotencyRecord.Key(key.id().uuid(), key.member());
    return Optional.ofNullable(em().find(IdempotencyRecord.class, id))
        .map(IdempotencyRecord::storedAnswer);
  }

  /** The answers that those of these commands got which came before. */
  public Map<Key, StoredAnswer> find(Set<Key> keys) {
    return em()
        .createQuery("from IdempotencyRecord where command in :commands", IdempotencyRecord.class)
        .setParameter("commands", keys.stream().map(key -> key.id().uuid()).toList())
        .getResultList()
        .stream()
        .filter(record -> keys.contains(record.key()))
        .collect(Collectors.toMap(IdempotencyRecord::key, IdempotencyRecord::storedAnswer));
  }

  /** Remembers the answer, in the transaction of what it answers. */
  public void store(Key key, String subject, StoredAnswer given) {
    em().persist(new IdempotencyRecord(key, subject, given, Instant.now()));
  }

  /**
   * Takes what was told about {@code subject} out of the answers; they still say {@code accepted}.
   */
  public void blank(String subject) {
    em().createQuery(
            """
            update IdempotencyRecord set answer = concat('{"type":"accepted","id":"', cast(command as string), '"}')
            where subject = :subject""")
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** Forgets the oldest of what is older than the operator's limit; how many went. */
  int deleteOld(Instant now) {
    return BatchDelete.delete(em(), IdempotencyRecord.class, now.minus(kept));
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
