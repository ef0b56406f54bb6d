package app.mspaintr.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets the events that are too old, or too many, to be resumed. */
@ApplicationScoped
public class ForgetEvents implements Chore {
  private Transactions transactions;
  private Journal journal;

  protected ForgetEvents() {}

  @Inject
  ForgetEvents(Transactions transactions, Journal journal) {
    this.transactions = transactions;
    this.journal = journal;
  }

  @Override
  public String name() {
    return "forget events";
  }

  @Override
  public int run(Instant now) {
    return transactions.write(() -> journal.prune(now));
  }
}
