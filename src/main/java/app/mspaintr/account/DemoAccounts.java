package app.mspaintr.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Members whom nobody can sign in as: for what the server itself shows. */
@ApplicationScoped
public class DemoAccounts {
  /** Counts the attempts to join in place of an address; no address is like it. */
  private static final String ADDRESS = "residence";

  private JoinService joining;
  private Sessions sessions;

  protected DemoAccounts() {}

  @Inject
  DemoAccounts(JoinService joining, Sessions sessions) {
    this.joining = joining;
    this.sessions = sessions;
  }

  /**
   * Joins as anyone would, under a password of 256 random bits that is forgotten at once.
   *
   * @throws app.mspaintr.platform.wire.ApplicationException as joining does
   */
  public SignedIn join(String name, String displayName) {
    String password = SessionToken.fresh().text();
    JoinRequest request = new JoinRequest(name, password, displayName);
    NewSession begun = joining.join(ADDRESS, request, Optional.empty());
    return sessions.signedIn(begun.token()).orElseThrow();
  }

  /** Ends the resident's session: nobody is left who could act in that name. */
  public void leave(SignedIn resident) {
    sessions.end(List.of(resident.session()));
  }
}
