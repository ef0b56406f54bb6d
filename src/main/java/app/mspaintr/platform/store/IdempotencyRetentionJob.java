package app.mspaintr.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets the answers of commands that nobody sends again any more. */
@ApplicationScoped
public class IdempotencyRetentionJob implements Job {
  private Transactions transactions;
  private IdempotencyRecords records;

  protected IdempotencyRetentionJob() {}

  @Inject
  IdempotencyRetentionJob(Transactions transactions, IdempotencyRecords records) {
    this.transactions = transactions;
    this.records = records;
  }

  @Override
  public String name() {
    return "expired idempotency records";
  }

  @Override
  public int run(Instant now) {
    int forgotten = 0;
    for (int gone; (gone = transactions.write(() -> records.deleteOld(now))) > 0; ) {
      forgotten += gone;
    }
    return forgotten;
  }
}
