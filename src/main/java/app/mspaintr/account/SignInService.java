package app.mspaintr.account;

import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets a member in who knows the password; neither answer nor time tells whether a name exists. */
@ApplicationScoped
public class SignInService {
  private Transactions transactions;
  private Members members;
  private PasswordHashing hashing;
  private SignInRateLimiter attempts;
  private Sessions sessions;

  protected SignInService() {}

  @Inject
  SignInService(
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
   * Begins a session. No transaction is open while the password is hashed: connections are few.
   *
   * @param address whom to count the attempt for
   * @param brought the session that the browser had, which ends
   * @throws ApplicationException {@code wrongNameOrPassword}, {@code rateLimited}, {@code busy}
   */
  NewSession signIn(String address, SignInRequest request, Optional<SessionToken> brought) {
    Optional<MemberName> name = MemberName.of(request.name());
    attempts.acquire(address, name);
    Optional<Member> found =
        transactions.read(() -> name.flatMap(typed -> members.byName(typed.text())));
    Password password = new Password(request.password());
    boolean right = hashing.matches(password, found.map(Member::passwordHash));
    Member member = found.filter(one -> right).orElseThrow(SignInService::wrong);
    Optional<String> renewed =
        Optional.of(password)
            .filter(typed -> hashing.isOutdated(member.passwordHash()))
            .map(hashing::hash);
    return sessions.begin(() -> renewed(member.id(), renewed), brought);
  }

  private Member renewed(long id, Optional<String> hash) {
    Member member = members.find(id).orElseThrow(SignInService::wrong);
    hash.ifPresent(member::rehash);
    return member;
  }

  private static ApplicationException wrong() {
    return new ApplicationException(
        ErrorCode.WRONG_NAME_OR_PASSWORD, "There is no member with this name and password.");
  }
}
