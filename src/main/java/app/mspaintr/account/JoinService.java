package app.mspaintr.account;

import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes a member of somebody, who is then signed in. */
@ApplicationScoped
public class JoinService {
  private Transactions transactions;
  private Members members;
  private PasswordHashing hashing;
  private SignInRateLimiter attempts;
  private Sessions sessions;

  protected JoinService() {}

  @Inject
  JoinService(
      Transactions transactions,
      Members members,
      PasswordHashing hashing,
      SignInRateLimiter attempts,
      Sessions sessions) {
    this.transactions = transactions;
    this.members = members;
    this.hashing = hashing;
    this.attempts = attempts;
    this.sessions = sessions;
  }

  /**
   * Adds the member and begins a session, in one transaction.
   *
   * @param address whom to count the attempt for
   * @param brought the session that the browser had, which ends
   * @throws ApplicationException where the request does not fit, {@code nameTaken}, {@code
   *     rateLimited}, {@code busy}
   */
  NewSession join(String address, JoinRequest request, Optional<SessionToken> brought) {
    MemberName name = new MemberName(request.name());
    DisplayName displayName =
        new DisplayName(request.displayName() == null ? name.text() : request.displayName());
    Password password = new Password(request.password());
    password.mustFit(name);
    attempts.acquire(address, Optional.of(name));
    transactions.read(() -> mustBeFree(name)); // before the work of hashing
    String hash = hashing.hash(password);
    return sessions.begin(
        () -> {
          mustBeFree(name); // again: of two at once one fails on the unique key and comes back here
          Member member = new Member(name, displayName, hash, Instant.now());
          members.add(member);
          return member;
        },
        brought);
  }

  private MemberName mustBeFree(MemberName name) {
    if (members.byName(name.text()).isPresent()) {
      throw ApplicationException.ofField(
          ErrorCode.NAME_TAKEN, "name", "Somebody else has this name already.");
    }
    return name;
  }
}
