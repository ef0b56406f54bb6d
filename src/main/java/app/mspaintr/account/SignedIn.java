package app.mspaintr.account;

import app.mspaintr.platform.wire.Person;
import java.util.Objects;

/**
 * A member with a session that holds.
 *
 * @param id the member's
 * @param person as everyone may see the member
 * @param session the session's token, hashed: what ends with it can be found by it
 */
public record SignedIn(long id, Person person, String session) {
  public SignedIn {
    Objects.requireNonNull(person);
    Objects.requireNonNull(session);
  }
}
