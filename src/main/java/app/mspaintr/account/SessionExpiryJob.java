package app.mspaintr.account;

import app.mspaintr.platform.store.Job;
import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Ends the sessions that nobody used for the operator's {@code SESSION_DAYS}. */
@ApplicationScoped
public class SessionExpiryJob implements Job {
  private Transactions transactions;
  private SessionStore store;
  private Sessions sessions;

  protected SessionExpiryJob() {}

  @Inject
  SessionExpiryJob(Transactions transactions, SessionStore store, Sessions sessions) {
    this.transactions = transactions;
    this.store = store;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "end unused sessions";
  }

  @Override
  public int run(Instant now) {
    int ended = 0;
    List<String> unused;
    do {
      unused = transactions.read(() -> store.unusedSince(sessions.lastUseThatHolds(now), AT_ONCE));
      sessions.end(unused);
      ended += unused.size();
    } while (unused.size() == AT_ONCE);
    return ended;
  }
}
