package app.mspaintr.store;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What each member's commands were answered, so that the same one twice changes nothing twice. */
@ApplicationScoped
public class Receipts {
  private Transactions transactions;
  private Duration kept;

  protected Receipts() {}

  @Inject
  Receipts(Transactions transactions, Settings settings) {
    this.transactions = transactions;
    this.kept = settings.time(Setting.RECEIPT_DAYS);
  }

  /**
   * The answer that this command got before, as JSON; empty where it is new.
   *
   * @throws Refusal {@code idReused}, where another command had the id
   */
  public Optional<String> answered(long member, CommandId id, String fingerprint) {
    Receipt receipt = em().find(Receipt.class, new Receipt.Key(member, id.uuid()));
    if (receipt == null) {
      return Optional.empty();
    }
    if (!receipt.fingerprint().equals(fingerprint)) {
      throw new Refusal(RefusalCode.ID_REUSED, "Another command was sent with this id before.");
    }
    return Optional.of(receipt.answer());
  }

  /** Remembers the answer, in the transaction of what it answers. */
  public void remember(
      long member, CommandId id, String fingerprint, String subject, String answer) {
    em().persist(
            new Receipt(
                new Receipt.Key(member, id.uuid()), fingerprint, subject, answer, Instant.now()));
  }

  /**
   * Takes what was told about {@code subject} out of the answers; they still say {@code accepted}.
   */
  public void blank(String subject) {
    em().createQuery(
            """
            update Receipt set answer = concat('{"type":"accepted","id":"', cast(command as string), '"}')
            where subject = :subject""")
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** Forgets what is older than the operator's limit; how many receipts went. */
  public int prune(Instant now) {
    return em().createQuery("delete Receipt where writtenAt < :limit")
        .setParameter("limit", now.minus(kept))
        .executeUpdate();
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
