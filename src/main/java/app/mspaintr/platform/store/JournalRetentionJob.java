package app.mspaintr.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;

/** Forgets the events that are too old, or too many, to be resumed. */
@ApplicationScoped
public class JournalRetentionJob implements Job {
  private Transactions transactions;
  private Journal journal;

  protected JournalRetentionJob() {}

  @Inject
  JournalRetentionJob(Transactions transactions, Journal journal) {
    this.transactions = transactions;
    this.journal = journal;
  }

  @Override
  public String name() {
    return "expired events";
  }

  @Override
  public int run(Instant now) {
    int forgotten = repeat(() -> journal.deleteOld(now));
    for (Topic topic : transactions.read(journal::longTopics)) {
      forgotten += repeat(() -> journal.shorten(topic));
    }
    return forgotten;
  }

  /** Until nothing goes any more; who waits to write comes in between. */
  private int repeat(Supplier<Integer> some) {
    int all = 0;
    for (int gone; (gone = transactions.write(some)) > 0; ) {
      all += gone;
    }
    return all;
  }
}
